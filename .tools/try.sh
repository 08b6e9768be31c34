#!/usr/bin/env bash
# Installs the package of this system, starts it, looks for its window, and removes it again: on Windows in the
# shell "MSYS2 UCRT64", and on macOS. On Linux pack-check.sh does that, and more.
set -eu

fail() {
	echo "try: FAIL: $*" >&2
	exit 1
}

# soon WHAT COMMAND... waits for a minute until a command succeeds.
soon() {
	local what=$1 end=$((SECONDS + 60))
	shift
	until "$@" >/dev/null 2>&1; do
		[ $SECONDS -lt $end ] || fail "waited in vain until $what"
		sleep 1
	done
	echo "try: PASS: $what"
}

on_windows() {
	local dir data window='if (-not (Get-Process Rehearse | Where-Object MainWindowTitle -eq Rehearse)) { exit 1 }'
	data=$(cygpath "$APPDATA")/fyne/io.github.rehearse.Rehearse
	export MSYS2_ARG_CONV_EXCL='*'
	for package in setup msi; do
		if [ $package = setup ]; then
			dir=$(cygpath "$LOCALAPPDATA")/Programs/Rehearse
			bin/dist/*-setup.exe /S
		else
			dir=$(cygpath "$PROGRAMFILES")/Rehearse
			msiexec /i "$(cygpath -w bin/dist/*.msi)" /qn
		fi
		soon "$package: the program is installed" test -e "$dir/Rehearse.exe"
		# Hosted machines have no graphics card: Mesa draws, from beside the program or not at all.
		[ ! -e /ucrt64/bin/opengl32.dll ] || cp /ucrt64/bin/opengl32.dll "$dir"
		"$dir/Rehearse.exe" --version | grep "$VERSION" || fail "another version"
		"$dir/Rehearse.exe" &
		soon "$package: the window is there" powershell -Command "$window"
		taskkill /im Rehearse.exe /f
		rm -f "$dir/opengl32.dll"
		if [ $package = setup ]; then "$dir/uninstall.exe" /S; else msiexec /x "$(cygpath -w bin/dist/*.msi)" /qn; fi
		soon "$package: the program is removed" test ! -e "$dir/Rehearse.exe"
		[ -e "$data/local" ] || fail "the data is gone"
	done
}

on_mac() {
	local volume=/Volumes/Rehearse app=/Applications/Rehearse.app
	hdiutil attach -nobrowse bin/dist/*.dmg
	cp -R "$volume/Rehearse.app" /Applications
	hdiutil detach "$volume"
	lipo -archs $app/Contents/MacOS/rehearse
	codesign --verify --strict $app
	$app/Contents/MacOS/rehearse --version | grep "$VERSION" || fail "another version"
	open $app
	soon "the window is open" grep -q msg=opened "$HOME/Library/Preferences/fyne/io.github.rehearse.Rehearse/local/rehearse.log"
	screencapture -x bin/mac.png || true
	pkill -x rehearse
	rm -rf $app
	spctl -a -vv bin/dist/*.dmg || echo "try: not notarised: Gatekeeper will warn"
}

case $(uname -s) in
Darwin) on_mac ;;
MSYS* | MINGW* | CYGWIN*) on_windows ;;
*) fail "on Linux run make pack-check" ;;
esac
