#!/bin/sh
# Adopts how the widgets and screens look now: each picture that a test found to differ takes the place of
# the old one. Those of the whole window are then put on sheets, one for each palette and size, to look at.
set -eu

rm -rf ui/*/testdata/failed
# The tests fail where a picture differs; any other failure shows when they are run again.
CGO_ENABLED=0 go test -tags "${TEST_TAGS:-ci}" ./ui/... || true
find ui -path '*/testdata/failed/*.png' | while read -r new; do
	old=$(echo "$new" | sed 's,/failed/,/,')
	mkdir -p "$(dirname "$old")"
	mv -v "$new" "$old"
done
find ui -path '*/testdata/failed*' -type d -empty -delete

# sheet SIZE COLUMNS CELL puts the pictures of a size on a sheet for each palette.
sheet() {
	for palette in light dark contrast; do
		montage -label '%t' -tile "$2x" -geometry "$3+8+8" -pointsize 16 \
			ui/shell/testdata/screens/*-$palette-"$1".png "bin/screens/contact-$palette-$1.png"
	done
}

mkdir -p bin/screens
sheet wide 4 640x400
sheet narrow 7 320x400
ls bin/screens/contact-*.png
