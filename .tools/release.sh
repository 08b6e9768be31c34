#!/bin/sh
# Makes a release from the tag that is checked out: `make release` makes every package of this system, with
# checksums, SBOM and licences, in bin/dist; `make publish` adds checksums over what all systems made and puts it up.
#
#	release.sh make|publish
set -eu

tag=v$VERSION

fail() {
	echo "release: $*" >&2
	exit 1
}

# checksums covers every file of the release.
checksums() {
	(cd bin/dist && rm -f SHA256SUMS && { sha256sum -- * 2>/dev/null || shasum -a 256 -- *; } >../SHA256SUMS && mv ../SHA256SUMS .)
	cat bin/dist/SHA256SUMS
}

[ "$(git tag --points-at HEAD --list "$tag")" = "$tag" ] ||
	fail "FyneApp.toml says $VERSION, so the commit needs the tag $tag"

case ${1:-} in
make)
	[ -z "$(git status --porcelain)" ] || fail "there are changes that are not committed"
	rm -rf bin/dist
	make --no-print-directory build packages
	go_tool() { CGO_ENABLED=0 go tool -modfile=.tools/pack.mod "$@"; }
	go_tool cyclonedx-gomod bin -json -licenses -std -version "$tag" -output "bin/dist/rehearse-$VERSION-$(go env GOOS).cdx.json" bin/rehearse
	sh .tools/pack.sh licences >"bin/dist/rehearse-$VERSION-licences.txt"
	checksums
	;;
publish)
	checksums
	awk '/^## /{n++} n==1' CHANGELOG.md >bin/notes.md
	gh release create "$tag" --verify-tag --title "Rehearse $VERSION" --notes-file bin/notes.md bin/dist/*
	;;
*) fail "usage: release.sh make|publish" ;;
esac
