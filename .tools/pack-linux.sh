# The Linux steps of pack-check.sh.
# shellcheck shell=bash disable=SC2154 # the variables are those of pack-check.sh

# licences_shipped looks for each licence in each package.
licences_shipped() {
	sh .tools/pack.sh licences >"$work/licences"
	grep -q '^==== golang.org/x/text' "$work/licences" || fail "the licences of modules are missing"
	dpkg-deb --fsys-tarfile "$dist"/*.deb | tar -xO ./usr/share/doc/rehearse/licences.txt | cmp - "$work/licences"
	rpm2cpio "$dist"/*.rpm | cpio --quiet -i --to-stdout '*doc/rehearse/licences.txt' | cmp - "$work/licences"
	tar -xOJf "$dist"/*.tar.xz --wildcards '*/share/doc/rehearse/licences.txt' | cmp - "$work/licences"
	zstd -qdc "$dist"/*.pkg.tar.zst | tar -xO usr/share/doc/rehearse/licences.txt | cmp - "$work/licences"
	cmp bin/pack/app/files/share/doc/rehearse/licences.txt "$work/licences" # what the Flatpak was made of
	for file in "$dist"/*.zip "$dist"/*.msi "$dist"/*setup.exe; do
		rm -rf "$work/unpacked"
		7z x -y -o"$work/unpacked" "$file" >/dev/null
		find "$work/unpacked" -iname 'licences*' -type f -exec cat {} + | tr -d '\r' | cmp - "$work/licences"
	done
	cmp bin/pack/Rehearse.app/Contents/Resources/licences.txt "$work/licences"
}

valid() {
	desktop-file-validate assets/linux/$id.desktop
	appstreamcli validate --no-net assets/linux/$id.metainfo.xml
	LC_ALL=C.UTF-8 man -l --warnings=w assets/linux/rehearse.1 2>&1 >/dev/null | tee "$work/reason"
	[ ! -s "$work/reason" ]
	# The desktop entry says what the program understands.
	for line in $(sed -n 's/^Exec=rehearse *\(--[a-z]*\).*/\1/p' assets/linux/$id.desktop); do
		bin/rehearse --help | grep -q -e "$line" || fail "the desktop entry says $line, the program does not know it"
	done
}

linted() {
	LC_ALL=C.UTF-8 lintian --tag-display-limit 0 "$dist"/*.deb >"$pictures/lintian.txt" 2>&1 || true
	! grep '^E:' "$pictures/lintian.txt" >"$work/reason" || exit 1
	echo "$(grep -c '^W:' "$pictures/lintian.txt") warnings: $(sed -n 's/^W: rehearse: \([^ ]*\).*/\1/p' "$pictures/lintian.txt" | sort -u | tr '\n' ' ')" >"$work/note"
}

# listing prints every path below the folders where packages put things.
listing() {
	find /usr /etc /opt -xdev \( -name '*.cache' -o -path '/usr/share/doc/rehearse' \) -prune -o -print | grep -i rehearse || true
}

deb() {
	listing >"$work/before"
	apt-get install -qy --no-install-recommends "$dist"/*.deb
	gio mime x-scheme-handler/none >/dev/null 2>&1 || true
	person deb
	gtk-launch $id
	seen deb
	searched_and_starred deb 1
	clicked
	# The actions of the desktop entry, while it runs and from nothing.
	sh -c "$(sed -n 's/^Exec=\(.*--search=\)$/\1words/p' /usr/share/applications/$id.desktop)"
	until_ "the search action is done" 30 logged screen=browse
	closed
	sh -c "$(sed -n 's/^Exec=\(.*--study due\)$/\1/p' /usr/share/applications/$id.desktop)" &
	seen deb-study
	until_ "the study action is done" 30 logged screen=study
	closed
	apt-get install -qy --no-install-recommends "$dist"/newer/*.deb
	dpkg-query -W rehearse | grep -q "$newer" || fail "the update did not arrive"
	gtk-launch $id
	seen deb-updated
	until_ "the star is still known" 30 stars 1
	closed
	apt-get remove -qy rehearse
	listing | diff "$work/before" - || fail "something stays after removal"
	stars 1 || fail "the data is gone"
}

# rpm_ never unpacks with rpm2cpio alone: nfpm writes absolute paths.
rpm_() {
	local tree=$work/rpm
	person rpm # Debian's rpm keeps its list of packages below the home folder
	rpm -K "$dist"/*.rpm
	rpm -qRp "$dist"/*.rpm | grep -q 'libXi.so.6()(64bit)' || fail "libraries that are opened at run time are not listed"
	mkdir -p "$tree"
	rpm --root "$tree" --nodeps -i "$dist"/*.rpm
	rpm --root "$tree" -V --nodeps rehearse
	bwrap --bind "$tree" / --ro-bind /usr/lib /usr/lib --symlink usr/lib /lib --ro-bind /lib64 /lib64 \
		--ro-bind /usr/share/X11 /usr/share/X11 --ro-bind /usr/share/glvnd /usr/share/glvnd --ro-bind /etc /etc \
		--proc /proc --dev /dev --bind "$work" "$work" --ro-bind /tmp/.X11-unix /tmp/.X11-unix /usr/bin/rehearse &
	seen rpm
	searched_and_starred rpm 1
	clicked
	closed
	rpm --root "$tree" --nodeps -e rehearse
	[ -z "$(find "$tree/usr" -iname '*rehearse*')" ] || fail "something stays after removal"
	stars 1 || fail "the data is gone"
}

tar_() {
	mkdir "$work/unpacked-tar"
	tar -xJf "$dist"/*.tar.xz -C "$work/unpacked-tar" --strip-components 1
	cd "$work/unpacked-tar"
	listing >"$work/before"
	person tar
	./install.sh
	(cd /tmp && /usr/local/bin/rehearse --version) | grep -q "$VERSION" || fail "another version"
	PREFIX=$HOME/.local ./install.sh
	desktop-file-validate "$HOME/.local/share/applications/$id.desktop"
	gtk-launch $id
	seen tar
	[ "$(readlink "/proc/$(xdotool getwindowpid "$window")/exe")" = "$HOME/.local/bin/rehearse" ] || fail "another program was started"
	searched_and_starred tar 1
	clicked
	closed
	PREFIX=$HOME/.local ./install.sh --remove
	./install.sh --remove
	[ -z "$(find "$HOME/.local" -type f | grep -v /recently-used)" ] || fail "files stay after removal: $(find "$HOME/.local" -type f)"
	listing | diff "$work/before" - || fail "something stays after removal"
	stars 1 || fail "the data is gone"
}

# runtime makes a runtime of this system's libraries under the name that the bundle asks for.
runtime() {
	local tree=$work/runtime lib=usr/lib/x86_64-linux-gnu name
	name=$(sed -n 's/^runtime=//p' bin/pack/app/metadata)
	mkdir -p "$tree/files" "$tree/usr/lib64" "$tree/usr/${lib#usr/}/dri" "$tree/usr/share" "$tree/usr/bin" "$tree/usr/etc"
	cd "/$lib"
	for file in libGL.so.1 libGLX_mesa.so.0 libEGL.so.1 libEGL_mesa.so.0 libwayland-{client,cursor,egl}.so.* libxkbcommon.so.0 \
		libX11-xcb.so.1 libX{cursor,ext,i,inerama,randr,render,xf86vm}.so.? libdecor-0.so.0 dri/swrast_dri.so /bin/sh "$top/bin/rehearse"; do
		[ -e "$file" ] || continue
		case $file in /bin/sh) cp -L /bin/sh "$tree/usr/bin/" ;; */rehearse) ;; *) cp -L "$file" "$tree/usr/${lib#usr/}/$file" ;; esac
		ldd "$file" | sed -n 's/.*=> \(\/[^ ]*\).*/\1/p'
	done | sort -u | xargs -I{} cp -L {} "$tree/usr/${lib#usr/}/"
	cp -L /lib64/ld-linux-x86-64.so.2 "$tree/usr/lib64/"
	cp -a /usr/share/X11 /usr/share/glvnd "$tree/usr/share/"
	printf '[Runtime]\nname=%s\nruntime=%s\nsdk=%s\n' "${name%%/*}" "$name" "$name" >"$tree/metadata"
	cd "$top"
	flatpak build-export --runtime "$work/runtime-repo" "$tree" "${name##*/}"
}

flatpak_() {
	runtime
	person flatpak
	flatpak --user remote-add --no-gpg-verify here "file://$work/runtime-repo"
	flatpak --user install -y --noninteractive here "$(sed -n 's/^runtime=//p' bin/pack/app/metadata)"
	flatpak --user install -y --noninteractive "$dist"/*.flatpak
	! flatpak --user info --show-permissions $id | grep -q network || fail "it asks for the network"
	root=$HOME/.var/app/$id/config/fyne/$id
	dbus-run-session flatpak --user run $id &
	seen flatpak
	searched_and_starred flatpak 1
	clicked
	closed
	before=$(flatpak --user info --show-commit $id)
	flatpak --user install -y --noninteractive --or-update "$dist"/newer/*.flatpak
	[ "$before" != "$(flatpak --user info --show-commit $id)" ] || fail "the update did not arrive"
	dbus-run-session flatpak --user run $id &
	seen flatpak-updated
	until_ "the star is still known" 30 logged 'facts=[1-9]'
	closed
	flatpak --user uninstall -y --noninteractive $id
	stars 1 || fail "the data is gone"
}
