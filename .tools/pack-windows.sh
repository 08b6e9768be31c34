# The steps of pack-check.sh for Windows, under Wine, and for macOS.
# shellcheck shell=bash disable=SC2154 # the variables are those of pack-check.sh

# wine_person makes somebody with a Windows of their own.
wine_person() {
	person "$1"
	export WINEPREFIX=$work/prefix WINEARCH=win64 WINEDEBUG=-all
	user=$WINEPREFIX/drive_c/users/$(id -un)
	root=$user/AppData/Roaming/fyne/$id
}

# wine_ready sets Wine up. Go 1.26 asks a library for random numbers that Wine 8 has not got: a stand-in takes them
# from the function that Wine has. It is part of this test alone.
wine_ready() {
	wine_person wine
	wineboot -i
	cat >"$work/random.c" <<-'C'
		#include <windows.h>
		BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
		__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) { return SystemFunction036(data, size); }
	C
	[ -e "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" ] ||
		x86_64-w64-mingw32-gcc -shared -s -O2 -o "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" "$work/random.c" -ladvapi32
	wineserver -w
}

# used NAME N uses the window that is coming up, and leaves.
used() {
	seen "$1"
	searched_and_starred "$1" "$2"
	clicked
	closed
	wineserver -w
}

setup() {
	wine_person setup
	rm -rf "$root"
	local program=$user/AppData/Local/Programs/Rehearse menu=$user/AppData/Roaming/Microsoft/Windows/'Start Menu'/Programs/Rehearse
	wine "$dist"/*setup.exe /S
	[ -e "$program/Rehearse.exe" ] || fail "nothing was installed"
	wine start /unix "$menu/Rehearse.lnk"
	used setup 1
	wine "$dist"/newer/*setup.exe /S
	wine reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\'$id /v DisplayVersion | grep -q $newer || fail "the update did not arrive"
	wine start /unix "$menu/Study what is due.lnk"
	seen setup-updated
	until_ "the star is still known" 30 logged 'facts=[1-9]'
	until_ "the menu's entry leads to Study" 30 logged screen=study
	closed
	wineserver -w
	wine "$program/uninstall.exe" /S
	until_ "the program is gone" 60 test ! -e "$program"
	[ ! -e "$menu" ] || fail "the menu's entries stay"
	! wine reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\'$id || fail "keys stay in the registry"
	stars 1 || fail "the data is gone"
	wine "$dist"/*setup.exe /S
	wine start /unix "$menu/Rehearse.lnk"
	seen setup-again
	until_ "the star is still known" 30 logged 'facts=[1-9]'
	closed
	wine "$program/uninstall.exe" /S
	until_ "the program is gone" 60 test ! -e "$program"
	wineserver -w
}

portable() {
	wine_person portable
	rm -rf "$root"
	mkdir "$work/stick"
	unzip -q "$dist"/*.zip -d "$work/stick"
	(cd / && wine "$work/stick/Rehearse.exe") &
	root=$(dirname "$(find_soon "$work/stick" local)")
	used portable 1
	[ ! -e "$user/AppData/Roaming/fyne/$id" ] || fail "something was written elsewhere"
}

# find_soon FOLDER NAME waits for a folder to come up and prints its path.
find_soon() {
	until_ "$2 is there" 60 sh -c "find '$1' -name '$2' -type d | grep -q ."
	find "$1" -name "$2" -type d
}

msi() {
	wine_person msi
	rm -rf "$root"
	local program="$WINEPREFIX/drive_c/Program Files/Rehearse/Rehearse.exe"
	wine msiexec /i "$(winepath -w "$dist"/*.msi)" /qn
	[ -e "$program" ] || fail "nothing was installed"
	[ -n "$(find "$WINEPREFIX/drive_c" -name 'Rehearse.lnk')" ] || fail "no entry in the menu"
	wine "$program" &
	used msi 1
	wine msiexec /i "$(winepath -w "$dist"/newer/*.msi)" /qn
	[ "$(wine reg query 'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall' /s | grep -c 'DisplayName.*Rehearse')" = 1 ] || fail "two versions are installed"
	wine "$program" &
	seen msi-updated
	until_ "the star is still known" 30 logged 'facts=[1-9]'
	closed
	wineserver -w
	wine msiexec /x "$(winepath -w "$dist"/newer/*.msi)" /qn
	[ ! -e "$program" ] || fail "the program stays"
	stars 1 || fail "the data is gone"
	wine msiexec /i "$(winepath -w "$dist"/*.msi)" /qn
	wine "$program" &
	seen msi-again
	until_ "the star is still known" 30 logged 'facts=[1-9]'
	closed
	wine msiexec /x "$(winepath -w "$dist"/*.msi)" /qn
	wineserver -w
}

signature() {
	cd "$work"
	openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Test of Rehearse" -addext extendedKeyUsage=codeSigning \
		-keyout key.pem -out cert.pem
	for file in "$top/bin/pack/Rehearse.exe" "$dist"/*setup.exe "$dist"/*.msi; do
		osslsigncode sign -certs cert.pem -key key.pem -h sha256 -in "$file" -out signed
		osslsigncode verify -CAfile cert.pem -in signed
		rm signed
	done
}

bundle_() {
	local app=bin/pack/Rehearse.app/Contents
	python3 - "$app/Info.plist" "$VERSION" <<-'PY'
		import plistlib, sys
		with open(sys.argv[1], "rb") as file:
		    plist = plistlib.load(file)
		wanted = {
		    "CFBundleIdentifier": "io.github.rehearse.Rehearse", "CFBundleExecutable": "rehearse",
		    "CFBundleIconFile": "rehearse.icns", "CFBundlePackageType": "APPL",
		    "CFBundleShortVersionString": sys.argv[2], "CFBundleVersion": sys.argv[2],
		    "LSMinimumSystemVersion": "12.0", "LSApplicationCategoryType": "public.app-category.education",
		    "NSRequiresAquaSystemAppearance": False, "NSHighResolutionCapable": True,
		}
		wrong = {key: plist.get(key) for key in wanted if plist.get(key) != wanted[key]}
		sys.exit(f"wrong in Info.plist: {wrong}" if wrong or "NSHumanReadableCopyright" not in plist else 0)
	PY
	[ -d $app/MacOS ] || fail "no folder for the program"
	[ "$(cat $app/PkgInfo)" = 'APPL????' ] || fail "PkgInfo"
	for size in 16x16 32x32 128x128 256x256 512x512 1024x1024; do
		icns2png -l $app/Resources/rehearse.icns | grep -q "$size\|512x512@2x" || fail "the icon lacks $size"
	done
}
