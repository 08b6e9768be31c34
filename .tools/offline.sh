#!/bin/sh
# Walks through the real window in a network namespace without an interface that is up, with every system call of
# the app about sockets written down, and judges each: allowed are the window system, the session bus, and the app's
# own sockets. The list stays in bin/offline.txt.
set -u

fail() {
	echo "offline: $*" >&2
	exit 1
}

REHEARSE_TRACE=$(mktemp -d)
export REHEARSE_TRACE GOPROXY=off
trap 'rm -rf "$REHEARSE_TRACE"' EXIT
trap 'exit 130' INT TERM
mkdir -p bin

if [ "$(id -u)" = 0 ]; then own=''; else own='--user --map-current-user'; fi
# shellcheck disable=SC2086 # two words
unshare $own --net sh -c '
	[ -z "$(ip -o link show up 2>/dev/null)" ] || { echo "offline: the namespace has a network" >&2; exit 1; }
	exec go test -tags e2e -count=1 -timeout 60m '"${RUN:+-run '$RUN'}"' ./cmd/rehearse/walk' || fail "the walk without a network failed"

# A line of strace is "PID call(arguments) = result"; what is told about a socket is its kind and its address.
cat "$REHEARSE_TRACE"/* >"$REHEARSE_TRACE/all" 2>/dev/null || fail "nothing was written down"
sed -n -e 's/^[0-9]* *\(socket\|socketpair\)(\([A-Z_0-9]*\).*/\1 \2/p' \
	-e 's/^[0-9]* *connect(.*sa_family=AF_INET6*, sin6*_port=htons([16][0-9]*), .*"\(127.0.0.1\|::1\)".*/connect X11 on the loopback/p' \
	-e 's/^[0-9]* *\(connect\|bind\|sendto\|sendmsg\)(.*sa_family=\([A-Z_0-9]*\)\(, sun_path=@\{0,1\}"\([^"]*\)"\)\{0,1\}.*/\1 \2 \4/p' \
	"$REHEARSE_TRACE/all" |
	sed -e 's|/tmp/home-[^/]*|HOME|; s|/proc/self/fd/[0-9]*/|HOME/…/|; s|/tmp/.X11-unix/X[0-9]*|/tmp/.X11-unix/X*|; s| *$||' |
	LC_ALL=C sort | uniq -c >bin/offline.txt
cat bin/offline.txt
grep -q 'connect AF_UNIX /tmp/.X11-unix/X' bin/offline.txt || fail "the trace lacks even the window system: it is worth nothing"

# Where the display is not there, as in one test, the X library tries the loopback before it gives up: as many
# sockets of that kind are allowed. nscd is where the C library looks up the name of the user.
sockets=$(grep -c '[0-9 ]*socket(AF_INET' "$REHEARSE_TRACE/all")
tries=$(grep -c 'connect(.*AF_INET.*htons([16][0-9]*).*"\(127.0.0.1\|::1\)"' "$REHEARSE_TRACE/all")
[ "$sockets" = "$tries" ] || fail "$sockets sockets for the network, $tries of them the X library's"

wrong=$(grep -v -E \
	-e ' socket(pair)? AF_(UNIX|LOCAL)$' \
	-e ' (socket AF_INET6?|connect X11 on the loopback)$' \
	-e ' connect AF_UNIX /tmp/\.X11-unix/X\*$' \
	-e ' connect AF_UNIX /(nonexistent|var/run/nscd/socket|run/dbus/system_bus_socket|run/user/[0-9]+/(bus|wayland-[0-9]+))$' \
	-e ' (connect|bind) AF_UNIX HOME/.*(app\.sock|run/look)$' \
	bin/offline.txt)
[ -z "$wrong" ] || fail "the app opened sockets that it should not:
$wrong"
echo "offline: the walk passed without a network, and the app opened no other sockets than these"
