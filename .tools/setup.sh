#!/bin/sh
# Runs a command once everything it needs is on this machine, and installs what is missing.
#
#	setup.sh NEED COMMAND...
#
# NEED is one of
#	c    a C compiler: the race detector
#	app  the same, and the headers of the window system: the app itself
#	e2e  the same, and a virtual display, a window manager, a hand and a camera: the real-window walk
#	sheet what puts pictures on a sheet to look at
#	film e2e, and what makes a film of pictures: those of the README
#	cut  the same, and a file system in which a file can be cloned: the power cut
#	sync e2e, and Syncthing and a network of its own: the two computers
#	pack app, and what makes packages: icons, archives, Flatpak; on macOS what the bundle needs
#	win  pack, and what compiles and packs for Windows (Debian and its kin)
#	try  all of that, and what installs, starts and inspects each package (Debian and its kin)
#	net  e2e, and a tracer of system calls and a network of its own: the walk without a network
#
# Before anything is installed, one line says what is missing and which command brings it; NO_INSTALL=1
# stops after that line. COMMAND then runs with CC set to the C compiler that was found.
set -u

# fail says what went wrong and ends the script.
fail() {
	echo "setup: $*" >&2
	exit 1
}

# first prints the first of the named programs that is there, or nothing.
first() {
	for program; do
		command -v "$program" >/dev/null 2>&1 && echo "$program" && return
	done
}

[ $# -ge 2 ] || fail "usage: setup.sh c|app|sheet|e2e|film|cut|sync|pack|win|try|net COMMAND..."
need=$1
shift
system=$(uname -s)
manager=$(first apt-get dnf zypper pacman brew)
wanted=${CC:-}
case $system in MSYS* | CYGWIN*) fail "on Windows use the shell \"MSYS2 UCRT64\"" ;; esac

scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

# lack NAME APT RPM PACMAN notes that NAME is missing and which packages bring it; a name counts once.
lack() {
	case ", $missing," in
	*", $1,"*) ;;
	*) missing="$missing${missing:+, }$1" ;;
	esac
	case $manager in
	apt-get) packages="$packages $2" ;;
	dnf | zypper) packages="$packages $3" ;;
	pacman | brew) packages="$packages $4" ;;
	esac
}

# tool NAME APT RPM PACMAN looks for a program.
tool() {
	[ -n "$(first "$1")" ] || lack "$@"
}

# builds compiles and links the C program on standard input. CC may hold options, so it is left to be split.
builds() {
	cat >"$scratch/try.c" && $CC -o "$scratch/try" "$scratch/try.c" "$@" >"$scratch/said" 2>&1
}

# compiler sets CC to the caller's choice or to the first compiler that works, or to nothing. Clang comes
# first because it compiles Fyne's C code in a fraction of gcc's time.
compiler() {
	set -- clang gcc cc
	[ -z "$wanted" ] || set -- "$wanted"
	for CC; do
		echo '#include <stdlib.h>
			int main(void) { return EXIT_SUCCESS; }' | builds && return
	done
	CC=
	program=${wanted:-clang}
	case $program in
	clang | gcc) ;;
	*) fail "CC=$program does not build a C program: $(head -n 3 "$scratch/said")" ;;
	esac
	lack "a working C compiler" "$program libc6-dev" "$program glibc-devel" \
		"${MINGW_PACKAGE_PREFIX:+$MINGW_PACKAGE_PREFIX-}$program"
}

# headers tries what Fyne's window driver is compiled against on Linux: all at once, which takes a moment,
# and one by one only if that fails. Elsewhere the compiler brings them along.
headers() {
	[ "$system" = Linux ] || return 0
	tool pkg-config pkg-config pkgconf-pkg-config pkgconf
	rows >"$scratch/rows"
	awk '{ print "#include <" $1 ">" } END { print "int main(void) { return 0; }" }' "$scratch/rows" >"$scratch/all"
	[ -n "$CC" ] && builds $(awk '{ print "-l" $2 }' "$scratch/rows") <"$scratch/all" && return
	while read -r header library apt rpm arch; do
		if [ -z "$CC" ]; then
			lack "the window system's headers" "$apt" "$rpm" "$arch"
		elif ! grep "<$header>\|main" "$scratch/all" | builds "-l$library"; then
			lack "$header" "$apt" "$rpm" "$arch"
		fi
	done <"$scratch/rows"
}

# rows lists a header, its library, and the packages that bring them: for apt, for dnf and zypper, for pacman.
rows() {
	cat <<-'ROWS'
		X11/Xlib.h                 X11             libx11-dev        libX11-devel       libx11
		X11/extensions/shape.h     Xext            libxext-dev       libXext-devel      libxext
		X11/Xcursor/Xcursor.h      Xcursor         libxcursor-dev    libXcursor-devel   libxcursor
		X11/extensions/Xrandr.h    Xrandr          libxrandr-dev     libXrandr-devel    libxrandr
		X11/extensions/Xinerama.h  Xinerama        libxinerama-dev   libXinerama-devel  libxinerama
		X11/extensions/XInput2.h   Xi              libxi-dev         libXi-devel        libxi
		X11/extensions/xf86vm.h    Xxf86vm         libxxf86vm-dev    libXxf86vm-devel   libxxf86vm
		GL/gl.h                    GL              libgl-dev         'pkgconfig(gl)'    libglvnd
		EGL/egl.h                  EGL             libegl-dev        'pkgconfig(egl)'   libglvnd
		wayland-client.h           wayland-client  libwayland-dev    wayland-devel      wayland
		wayland-cursor.h           wayland-cursor  libwayland-dev    wayland-devel      wayland
		wayland-egl.h              wayland-egl     libwayland-dev    wayland-devel      wayland
		xkbcommon/xkbcommon.h      xkbcommon       libxkbcommon-dev  libxkbcommon-devel libxkbcommon
	ROWS
}

# display looks for what the real-window walk clicks, types and takes pictures with.
display() {
	[ "$system" = Linux ] || fail "the real-window walk runs on Linux only"
	tool Xvfb xvfb xorg-x11-server-Xvfb xorg-server-xvfb
	tool openbox openbox openbox openbox
	tool xdotool xdotool xdotool xdotool
	tool import imagemagick ImageMagick imagemagick
}

# images looks for what makes images of disks.
images() {
	tool mkfs.xfs xfsprogs xfsprogs xfsprogs
	tool mkfs.ext4 e2fsprogs e2fsprogs e2fsprogs
}

# network looks for what two computers need to share a folder.
network() {
	tool syncthing syncthing syncthing syncthing
	tool ip iproute2 iproute iproute2
}

# packers looks for what makes packages on this system.
packers() {
	tool rsvg-convert librsvg2-bin librsvg2-tools librsvg
	tool png2icns icnsutils libicns-utils libicns
	tool icotool icoutils icoutils icoutils
	[ "$system" = Linux ] || return 0
	tool xz xz-utils xz xz
	tool zstd zstd zstd zstd
	tool flatpak flatpak flatpak flatpak
}

# windows looks for what makes packages for Windows. Other distributions have no wixl or another mingw.
windows() {
	[ "$manager" = apt-get ] || fail "packages for Windows are made on Debian and its kin"
	tool x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64
	tool clang clang
	tool makensis nsis
	tool wixl wixl
	tool osslsigncode osslsigncode
	tool zip zip
}

# trials looks for what installs, starts and inspects packages.
trials() {
	tool lintian lintian
	tool desktop-file-validate desktop-file-utils
	tool appstreamcli appstream
	tool man man-db
	tool rpm rpm
	tool gtk-launch libgtk-3-bin
	tool dbus-run-session dbus
	tool bwrap bubblewrap
	tool wine wine
	tool msiinfo msitools
	tool openssl openssl
	tool cpio cpio
	tool 7z p7zip-full
	tool unzip unzip
	tool python3 python3
}

# look fills missing and packages with what the need lacks.
look() {
	missing='' packages=''
	case $need in
	c) compiler ;;
	app) compiler; headers ;;
	sheet) tool montage imagemagick ImageMagick imagemagick ;;
	e2e) compiler; headers; display ;;
	film) compiler; headers; display; tool ffmpeg ffmpeg /usr/bin/ffmpeg ffmpeg ;;
	cut) compiler; headers; display; images ;;
	sync) compiler; headers; display; network ;;
	pack) compiler; headers; packers ;;
	win) compiler; headers; packers; windows ;;
	try) compiler; headers; packers; windows; display; trials ;;
	net) compiler; headers; display; tool strace strace strace strace; tool unshare util-linux util-linux util-linux ;;
	*) fail "unknown need: $need" ;;
	esac
}

# recipe prints the command that installs the packages, or nothing where none is known.
recipe() {
	sudo=''
	[ "$system" != Linux ] || [ "$(id -u)" = 0 ] || sudo=$(first sudo)
	set -- $(echo "$packages" | tr ' ' '\n' | sort -u)
	case $system-$manager in
	Darwin-brew) echo "brew install $*" ;;
	Darwin-*) echo "xcode-select --install" ;;
	*-apt-get) echo "$sudo apt-get update -q && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $*" ;;
	*-dnf) echo "$sudo dnf install -y $*" ;;
	*-zypper) echo "$sudo zypper --non-interactive install $*" ;;
	*-pacman) echo "$sudo pacman -S --needed --noconfirm $*" ;;
	esac
}

# bring installs what is missing, after saying so.
bring() {
	command=$(recipe | sed 's/^ *//; s/  */ /g')
	[ -n "$command" ] || fail "missing: $missing. Install them with this system's package manager."
	[ -z "${NO_INSTALL:-}" ] || fail "missing: $missing. Install with: $command"
	echo "setup: missing: $missing. Installing now (Ctrl+C or NO_INSTALL=1 refuses): $command" >&2
	[ ! -t 0 ] || sleep 3
	sh -c "$command" || fail "that did not work. By hand, as root: $command"
	look
	[ -z "$missing" ] || fail "still missing: $missing. $(head -n 3 "$scratch/said" 2>/dev/null)"
}

look
[ -z "$missing" ] || bring
export CC
rm -rf "$scratch"
exec "$@"
