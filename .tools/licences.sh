#!/bin/sh
# Writes the licence of every Go module that ends up in the app, on any of the three systems, and of Go itself:
#
#	licences.sh >assets/licences/modules.txt
#
# A part begins with a line "==== NAME VERSION: LICENCE". A licence of an unknown kind ends the script: read it first.
set -eu

fail() {
	echo "licences: $*" >&2
	exit 1
}

# kind names the licence whose text is in a file by words that stand in no other.
kind() {
	words=$(tr -s ' \n\t*#' ' ' <"$1")
	case $words in
	*"Apache License"*) echo "Apache 2.0" ;;
	*"Permission is hereby granted, free of charge"*) echo MIT ;;
	*"Permission to use, copy, modify, and"*) echo ISC ;;
	*"free and unencumbered"*) echo Unlicense ;;
	*"Neither the name"*) echo "BSD 3-Clause" ;;
	*"Redistribution and use in source"*) echo "BSD 2-Clause" ;;
	*"This software is provided 'as-is'"*) echo zlib ;;
	*) fail "$1 is of a kind that is not known here" ;;
	esac
}

# part NAME FILE... prints one part.
part() {
	name=$1
	shift
	kinds=''
	for file; do
		next=$(kind "$file")
		case ", $kinds," in *", $next,"*) ;; *) kinds=$kinds${kinds:+, }$next ;; esac
	done
	echo "==== $name: $kinds"
	for file; do
		echo
		tr -d '\r' <"$file" | sed 's/[ 	]*$//'
	done
	echo
}

# modules lists the modules that are compiled in: path, version, folder. Windows and macOS add some of their own.
modules() {
	for system in linux windows darwin; do
		GOOS=$system GOARCH=amd64 CGO_ENABLED=1 go list -e -deps -tags release \
			-f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}' ./cmd/rehearse
	done | LC_ALL=C sort -u
}

part Go "$(go env GOROOT)/LICENSE"
modules | while read -r path version dir; do
	# Below the top lie licences of bundled code, such as GLFW's; the faces of Fyne have files of their own here.
	set -- $(find "$dir" -maxdepth 2 -type f \( -iname 'licen[sc]e*' -o -iname 'copying*' -o -iname 'notice*' \) |
		grep -v -e /testdata/ -e /cmd/ | LC_ALL=C sort)
	[ $# -gt 0 ] || fail "$path has no licence"
	part "$path $version" "$@"
done
