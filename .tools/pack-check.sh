#!/usr/bin/env bash
# Tries every package that can be tried on Debian: `make pack-check`. Each step says PASS, FAIL with a reason, or
# NOT CHECKABLE HERE; logs and pictures stay in bin/pack-check. STEPS="deb rpm" runs these only, ANEW=0 takes the
# packages that are there.
set -u
cd "$(dirname "$0")/.." || exit 1
top=$PWD
dist=$top/bin/dist
pictures=$top/bin/pack-check
newer=9.9.9 # the version that an update brings
id=io.github.rehearse.Rehearse
servers=() failed=()

[ "$(id -u)" = 0 ] || { echo "pack-check: needs root, since it installs packages; run it as root in a virtual machine or a container" >&2; exit 1; }
work=$(mktemp -d /tmp/pack.XXXXXX)
mkdir -p "$pictures"
. .tools/desk.sh
. .tools/pack-linux.sh
. .tools/pack-windows.sh
trap 'ended; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# wanted NAME reports whether a step was asked for.
wanted() {
	case " ${STEPS:-all} " in *" all "* | *" $1 "*) ;; *) return 1 ;; esac
}

# step NAME WHAT COMMAND... runs one step in a shell of its own, which ends at the first error.
step() {
	local name=$1 what=$2 log=$pictures/$1.log began=$SECONDS
	shift 2
	wanted "$name" || return 0
	rm -f "$work/reason" "$work/note"
	(set -eE && trap 'echo "line $LINENO: $BASH_COMMAND" >&2' ERR && "$@") >"$log" 2>&1
	if [ $? = 0 ]; then
		echo "PASS  $name: $what$(sed 's/^/; /' "$work/note" 2>/dev/null) ($((SECONDS - began)) s)"
	else
		echo "FAIL  $name: $what: $(cat "$work/reason" 2>/dev/null || tail -n 1 "$log") (see ${log#"$top"/})"
		failed+=("$name")
	fi
}

# not_here NAME REASON says what cannot be tried on this system.
not_here() {
	wanted "$1" && echo "NOT CHECKABLE HERE  $1: $2"
}

# made VERSION makes all packages.
made() {
	rm -rf "$dist"
	make --no-print-directory packages
	mv "$dist" "$work/now"
	make --no-print-directory VERSION=$newer SOURCE_DATE_EPOCH=$((SOURCE_DATE_EPOCH + 86400)) deb flatpak windows
	mv "$dist" "$work/newer"
	mv "$work/now" "$dist"
	mv "$work/newer" "$dist/newer"
}

# again builds everything once more, in another folder and with nothing kept from the first time. The zip holds the
# .exe as it is.
again() {
	mkdir "$work/again"
	git ls-files -z -co --exclude-standard | xargs -0 sh -c 'for f; do [ ! -e "$f" ] || printf "%s\0" "$f"; done' sh |
		tar -c --null -T - | tar -x -C "$work/again"
	(cd "$work/again" && GOCACHE=$work/cache make --no-print-directory deb rpm tar windows)
	for file in rehearse $(cd "$dist" && ls -d *.deb *.rpm *.tar.xz *setup.exe *portable.zip | sed 's|^|dist/|'); do
		cmp "bin/$file" "$work/again/bin/$file" >&2 || fail "$file differs"
	done
	rm -rf "$work/again" "$work/cache"
	echo "the MSI differs: Windows wants a new product code and date in each" >"$work/note"
}

# sizes compares with the limits, in bytes.
sizes() {
	local program=26000000 package=12000000 limit said=''
	for file in bin/rehearse bin/pack/Rehearse.exe "$dist"/*.*; do
		case $file in bin/*) limit=$program ;; *) limit=$package ;; esac
		size=$(stat -c %s "$file")
		said="$said, $(basename "$file") $(awk "BEGIN { printf \"%.1f\", $size / 1e6 }")"
		[ "$size" -le $limit ] || fail "$file has $size bytes, more than $limit"
	done
	echo "MB: ${said#, }" >"$work/note"
}

[ "${ANEW:-1}" = 0 ] || step build "every package is made" made
step again "a second build elsewhere gives the same binaries, deb, rpm, tar, setup and zip" again
step sizes "binaries and packages are small enough" sizes
desk
step licences "every package holds every licence" licences_shipped
step files "desktop entry, metainfo and man page are valid" valid
step lintian "lintian finds no error" linted
step deb "deb: installed, started from its desktop entry, searched, starred, clicked, updated, removed, data kept" deb
step rpm "rpm: verified, installed in a root of its own, started there, starred, erased" rpm_
step tar "tar: installed and removed clean, for everybody and for one user, started" tar_
step flatpak "Flatpak: started in its sandbox without a network, starred, updated, data kept" flatpak_
step wine "Wine is ready" wine_ready
step setup "Windows setup: installed, started, starred, clicked, updated, uninstalled, star kept, reinstalled" setup
step portable "Windows zip: started from its folder, everything kept beside it" portable
step msi "Windows MSI: installed, started, starred, clicked, updated, uninstalled, star kept" msi
step signature "exe, setup and MSI take a signature (of a certificate made for this test)" signature
step darwin "code for macOS is type-checked" env GOOS=darwin CGO_ENABLED=0 go vet -tags ci,mobile ./...
step bundle "macOS: layout of the bundle, its plist and icon" bundle_
not_here mac-start "starting the program on macOS needs a Mac; the release workflow does it"
not_here certificate "SmartScreen and Gatekeeper trust real certificates only"
not_here runtime "the real Flatpak runtime comes from the network; its stand-in is made of this system's libraries"

if [ ${#failed[@]} -gt 0 ]; then
	echo "FAILED: ${failed[*]} ($SECONDS s in all)"
	exit 1
fi
echo "pack-check passed ($SECONDS s in all)"
