#!/bin/sh
# Draws the app's icon in every size and format that packages hold, into bin/icons:
#
#	SIZE.png       16 to 1024 pixels; the small ones are a drawing of their own
#	mac-SIZE.png   the same, with the margin that icons have on macOS
#	rehearse.ico   for Windows
#	rehearse.icns  for macOS
#	sheet.png      all of them on a white, a grey, a dark and a black ground, to look at
set -eu

out=bin/icons
rm -rf $out
mkdir -p $out

# draw SIZE FILE [BOX [SMALL BOX]] draws the icon. A box is the part of the drawing that the picture shows.
draw() {
	source=assets/icon.svg box=${3:-0 0 64 64}
	[ "$1" -gt 32 ] || source=assets/icon-small.svg box=${4:-0 0 16 16}
	sed "s/viewBox=\"[^\"]*\"/viewBox=\"$box\"/" $source | rsvg-convert -w "$1" -h "$1" -o "$2"
}

for size in 16 22 24 32 48 64 128 256 512 1024; do
	draw $size $out/$size.png
	# On Apple's grid of 1024 pixels the square is 824 wide. That is too little at 16 pixels, where one is left free.
	draw $size $out/mac-$size.png "-7.767 -7.767 79.534 79.534" "-1 -1 18 18"
done

(cd $out && icotool -c -o rehearse.ico 16.png 24.png 32.png 48.png 64.png -r 256.png)
(cd $out && png2icns rehearse.icns mac-16.png mac-32.png mac-48.png mac-128.png mac-256.png mac-512.png mac-1024.png >/dev/null)

# ground COLOUR X Y puts all sizes on a ground.
ground() {
	echo "<svg x='$2' y='$3'><rect width='1640' height='1088' fill='$1'/>"
	set -- 1024 32 32 512 1088 32 256 1088 576 mac-256 1360 576 128 1088 864 mac-128 1232 864 \
		64 1376 864 48 1456 864 32 1520 864 24 1376 944 22 1416 944 16 1456 944 mac-32 1376 1000 mac-16 1424 1000
	while [ $# -gt 0 ]; do
		echo "<image href='$1.png' x='$2' y='$3' width='${1#mac-}' height='${1#mac-}'/>"
		shift 3
	done
	echo "</svg>"
}

{
	echo "<svg xmlns='http://www.w3.org/2000/svg' width='3280' height='2176'>"
	ground '#fff' 0 0
	ground '#e8e8e8' 1640 0
	ground '#2b2b2b' 0 1088
	ground '#000' 1640 1088
	echo "</svg>"
} >$out/sheet.svg
rsvg-convert $out/sheet.svg -o $out/sheet.png
rm $out/sheet.svg
