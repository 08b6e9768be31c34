#!/bin/sh
# Makes a package for Linux or Windows from a binary in bin/, into bin/dist:
#
#	pack.sh deb|rpm|archlinux|tar|flatpak|exe|windows|licences
#
# The Makefile sets VERSION and SOURCE_DATE_EPOCH, from which every time stamp is taken.
set -eu

id=io.github.rehearse.Rehearse
arch=$(go env GOARCH)
export TZ=UTC LC_ALL=C
umask 022
mkdir -p bin/pack bin/dist

fail() {
	echo "pack: $*" >&2
	exit 1
}

# go_tool runs a packaging tool, for this computer whatever is being built.
go_tool() {
	GOOS='' GOARCH='' CGO_ENABLED=0 go tool -modfile=.tools/pack.mod "$@"
}

# licences prints the licence of everything that the program contains.
licences() {
	for file in LICENSE LICENSE-deck assets/icons/LICENSE.txt assets/licences/*.txt; do
		case $file in */rehearse.txt | */deck.txt) continue ;; esac # the first two
		printf '==== %s\n\n' "$(basename "$file" .txt)"
		cat "$file"
		echo
	done
}

# stage lays out what a package for Linux holds, below the folder where it goes: /usr, ~/.local, /app.
stage() {
	rm -rf bin/stage
	sh .tools/icons.sh
	share=bin/stage/share
	install -D -m 755 bin/rehearse bin/stage/bin/rehearse
	install -D -m 644 assets/linux/$id.desktop $share/applications/$id.desktop
	install -D -m 644 assets/linux/$id.metainfo.xml $share/metainfo/$id.metainfo.xml
	install -D -m 644 assets/icon.svg $share/icons/hicolor/scalable/apps/$id.svg
	for size in 16 22 24 32 48 64 128 256 512; do
		install -D -m 644 bin/icons/$size.png $share/icons/hicolor/${size}x$size/apps/$id.png
	done
	mkdir -p $share/man/man1 $share/doc/rehearse
	gzip -9n <assets/linux/rehearse.1 >$share/man/man1/rehearse.1.gz
	licences >$share/doc/rehearse/licences.txt
	find bin/stage -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

# changelog prints what is new in this version as Debian wants it.
changelog() {
	printf 'rehearse (%s) stable; urgency=medium\n\n' "$VERSION"
	awk '/^## /{n++} n==1 && /^(- |  )/{sub(/^- /, "* "); print "  " $0}' CHANGELOG.md | fold -sw 78 | sed 's/^[^ ]/    &/'
	printf '\n -- The Rehearse authors <rehearse@users.noreply.github.com>  %s\n' "$(date -R -d "@$SOURCE_DATE_EPOCH")"
}

# native KIND makes the package of a distribution's own kind.
native() {
	stage
	changelog | gzip -9n >bin/pack/changelog.gz
	{
		cat LICENSE LICENSE-deck
		printf '\nThe licences of all that is built in are in /usr/share/doc/rehearse/licences.txt.\n'
		printf 'The Apache licence 2.0 among them is in /usr/share/common-licenses/Apache-2.0 too.\n'
	} >bin/pack/copyright
	PACK_VERSION=$VERSION PACK_ARCH=$arch go_tool nfpm pkg -f assets/linux/nfpm.yaml -p "$1" -t bin/dist/
	[ "$1" = archlinux ] || return 0
	for file in bin/dist/rehearse-"$VERSION"-1-*.pkg.tar.zst; do # nfpm packs it loosely
		zstd -qd <"$file" | zstd -q19 >"$file.small"
		mv "$file.small" "$file"
	done
}

# archive makes the tar for every other Linux.
archive() {
	stage
	name=rehearse-$VERSION-linux-$arch
	rm -rf "bin/pack/$name"
	cp -a bin/stage "bin/pack/$name"
	cp assets/linux/install.sh README.md LICENSE LICENSE-deck "bin/pack/$name"
	tar -C bin/pack --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -c "$name" |
		xz -6 -T1 >"bin/dist/$name.tar.xz"
}

# said KEY prints a value of the Flatpak manifest, or all of a list.
said() {
	sed -n -e "s/^$1: \"\{0,1\}\([^\"]*\)\"\{0,1\}$/\1/p" -e "/^$1:\$/,/^[^ ]/s/^  - //p" assets/linux/$id.yml
}

# bundle makes the Flatpak by hand: flatpak-builder would fetch the runtime first.
bundle() {
	stage
	app=bin/pack/app
	rm -rf $app bin/pack/repo
	mkdir -p $app
	cp -a bin/stage $app/files
	runtime=$(said runtime)/$(flatpak --default-arch)/$(said runtime-version)
	printf '[Application]\nname=%s\nruntime=%s\nsdk=%s\n' $id "$runtime" "$runtime" >$app/metadata
	# shellcheck disable=SC2046 # the permissions are words
	flatpak build-finish $app --command="$(said command)" $(said finish-args)
	flatpak build-export --timestamp="$(date -Iseconds -d "@$SOURCE_DATE_EPOCH")" bin/pack/repo $app stable
	flatpak build-bundle bin/pack/repo "bin/dist/rehearse-$VERSION-$(flatpak --default-arch).flatpak" $id stable
}

# resources writes what goes into the .exe: icon, version, manifest. Go links a .syso that lies beside the code.
resources() {
	sh .tools/icons.sh
	go_tool go-winres simply --arch amd64 --out cmd/rehearse/rsrc --icon bin/icons/rehearse.ico --manifest gui \
		--product-name Rehearse --file-description Rehearse --original-filename Rehearse.exe \
		--copyright "The Rehearse authors" --product-version "$VERSION.0" --file-version "$VERSION.0"
}

# exe compiles the program for Windows: LDFLAGS and TAGS come from the Makefile.
exe() {
	trap 'rm -f cmd/rehearse/rsrc_windows_amd64.syso' EXIT
	resources
	if [ "$(go env GOHOSTOS)" != windows ]; then
		# Clang compiles in a fraction of gcc's time, but gcc links.
		export GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CC="clang --target=x86_64-w64-mingw32"
		LDFLAGS="$LDFLAGS -H=windowsgui -extld=x86_64-w64-mingw32-gcc"
	fi
	go build -tags "$TAGS" -ldflags "$LDFLAGS" -o bin/pack/Rehearse.exe ./cmd/rehearse
	sign bin/pack/Rehearse.exe
}

# sign signs a file in place, where WINDOWS_CERT_PEM and WINDOWS_KEY_PEM hold a certificate and its key.
sign() {
	[ -n "${WINDOWS_CERT_PEM:-}" ] || return 0
	secret=$(mktemp -d)
	printf '%s\n' "$WINDOWS_CERT_PEM" >"$secret/cert"
	(umask 077 && printf '%s\n' "$WINDOWS_KEY_PEM" >"$secret/key")
	signed=0
	osslsigncode sign -certs "$secret/cert" -key "$secret/key" -h sha256 -n Rehearse \
		${WINDOWS_TIMESTAMP:+-ts "$WINDOWS_TIMESTAMP"} -in "$1" -out "$1.signed" >/dev/null || signed=$?
	rm -rf "$secret"
	[ "$signed" = 0 ] || fail "signing $1"
	mv "$1.signed" "$1"
}

# installers makes the setup for one user, the MSI for managed machines, and the archive for a USB stick.
installers() {
	exe
	licences | sed 's/$/\r/' >bin/pack/licences.txt
	setup=bin/dist/Rehearse-$VERSION-setup.exe
	msi=bin/dist/Rehearse-$VERSION-x64.msi
	makensis -V2 -NOCD "-DVERSION=$VERSION" "-DOUT=$setup" assets/windows/rehearse.nsi
	sign "$setup"
	wixl -a x64 -D "VERSION=$VERSION" -o "$msi" assets/windows/rehearse.wxs
	sign "$msi"
	mkdir -p bin/pack/stick
	: >bin/pack/stick/portable # makes the program beside it keep everything there
	touch -d "@$SOURCE_DATE_EPOCH" bin/pack/Rehearse.exe bin/pack/licences.txt bin/pack/stick/portable
	rm -f "bin/dist/Rehearse-$VERSION-portable.zip"
	zip -Xqj "bin/dist/Rehearse-$VERSION-portable.zip" bin/pack/Rehearse.exe bin/pack/licences.txt bin/pack/stick/portable
}

case ${1:-} in
deb | rpm | archlinux) native "$1" ;;
tar) archive ;;
flatpak) bundle ;;
exe) exe ;;
windows) installers ;;
licences) licences ;;
*) fail "usage: pack.sh deb|rpm|archlinux|tar|flatpak|exe|windows|licences" ;;
esac
