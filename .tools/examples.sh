#!/bin/sh
# Runs the deck's Python examples: the comment that ends each says what the last line of its output is.
# They need Python 3.12; PYTHON names another one than those looked for here.
set -u

for python in "${PYTHON:-python3}" python3.14 python3.13 python3.12 none; do
	"$python" -c 'import sys; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1 && break
done
if [ "$python" = none ]; then
	echo "examples: left out, there is no Python 3.12 or newer here"
	exit 0
fi

status=0
for example in data/deck/content/*/*/example.py; do
	says=$(tail -n 1 "$example" | sed 's/.*# -> //')
	prints=$("$python" "$example" 2>&1 | tail -n 1)
	if [ "$prints" != "$says" ]; then
		echo "$example:$(wc -l <"$example" | tr -d ' '): it says \"$says\" and prints \"$prints\""
		status=1
	fi
done
[ $status -ne 0 ] || echo "examples: each prints what it says, with $("$python" --version)"
exit $status
