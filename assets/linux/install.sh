#!/bin/sh
# Installs Rehearse from the unpacked archive, or removes it again. What you did in Rehearse is never touched.
#
#	./install.sh            for everybody as root (/usr/local), else for you (~/.local)
#	./install.sh --remove
#
# PREFIX chooses another folder; DESTDIR goes before it, for those who make packages.
set -eu

cd "$(dirname "$0")"
if [ "$(id -u)" = 0 ]; then prefix=${PREFIX:-/usr/local}; else prefix=${PREFIX:-$HOME/.local}; fi
to=${DESTDIR:-}$prefix

case ${1:-} in
"")
	find bin share -type f | while read -r file; do
		mkdir -p "$to/$(dirname "$file")"
		cp "$file" "$to/$file"
	done
	# The menu must find the program where bin is not in the path.
	entry=$to/share/applications/io.github.rehearse.Rehearse.desktop
	sed "s|^Exec=rehearse|Exec=\"$prefix/bin/rehearse\"|" "${entry#"$to/"}" >"$entry"
	said="Installed to $to. Remove with: ./install.sh --remove"
	;;
--remove)
	find bin share -type f | while read -r file; do rm -f "$to/$file"; done
	# Folders go too where nothing else is left in them, but for those that every prefix has.
	find share -mindepth 2 -depth -type d | while read -r folder; do rmdir "$to/$folder" 2>/dev/null || true; done
	said="Removed from $to."
	;;
*)
	echo "usage: ./install.sh [--remove]" >&2
	exit 2
	;;
esac

# A cache that is there would hide what has changed.
[ ! -e "$to/share/applications/mimeinfo.cache" ] || update-desktop-database -q "$to/share/applications" || true
[ ! -e "$to/share/icons/hicolor/icon-theme.cache" ] || gtk-update-icon-cache -q -t -f "$to/share/icons/hicolor" || true
echo "$said"
