#!/bin/sh
# Makes Rehearse.app and, on a Mac, the disk image, into bin/dist. The Makefile sets VERSION, TAGS and LDFLAGS.
# Elsewhere the bundle has no program in it, since Apple's headers are on Macs only; its layout can be checked.
#
# On a Mac it is signed with MAC_IDENTITY, or for this computer only. MAC_CERT_P12, in base64, and MAC_CERT_PASSWORD
# bring the certificate where the keychain lacks it. With MAC_NOTARY_ID, _PASSWORD and _TEAM it is notarised.
set -eu

app=bin/pack/Rehearse.app
rm -rf $app
mkdir -p $app/Contents/MacOS $app/Contents/Resources bin/dist
sed "s/@VERSION@/$VERSION/" assets/mac/Info.plist >$app/Contents/Info.plist
printf 'APPL????' >$app/Contents/PkgInfo
sh .tools/pack.sh licences >$app/Contents/Resources/licences.txt
sh .tools/icons.sh
cp bin/icons/rehearse.icns $app/Contents/Resources

if [ "$(uname -s)" != Darwin ]; then
	echo "mac: $app has the layout only; the program is built on a Mac"
	exit 0
fi

export MACOSX_DEPLOYMENT_TARGET=12.0 CGO_ENABLED=1
for arch in arm64 amd64; do
	case $arch in arm64) target=arm64 ;; *) target=x86_64 ;; esac
	GOARCH=$arch CC="clang -arch $target" go build -tags "$TAGS" -ldflags "$LDFLAGS" -o "bin/pack/rehearse-$arch" ./cmd/rehearse
done
lipo -create -output $app/Contents/MacOS/rehearse bin/pack/rehearse-arm64 bin/pack/rehearse-amd64

if [ -n "${MAC_CERT_P12:-}" ]; then
	keychain=$PWD/bin/pack/sign.keychain-db password=$(openssl rand -hex 16)
	trap 'security delete-keychain "$keychain"; rm -f bin/pack/sign.p12' EXIT
	security create-keychain -p "$password" "$keychain"
	security unlock-keychain -p "$password" "$keychain"
	printf '%s' "$MAC_CERT_P12" | openssl base64 -d -A >bin/pack/sign.p12
	security import bin/pack/sign.p12 -k "$keychain" -P "$MAC_CERT_PASSWORD" -T /usr/bin/codesign
	security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
	security list-keychains -d user -s "$keychain"
fi
codesign --force --options runtime ${MAC_IDENTITY:+--timestamp} --sign "${MAC_IDENTITY:--}" $app
codesign --verify --strict $app

image=bin/dist/Rehearse-$VERSION.dmg
rm -rf bin/pack/image "$image"
mkdir bin/pack/image
cp -R $app bin/pack/image
ln -s /Applications bin/pack/image/Applications
hdiutil create -volname Rehearse -srcfolder bin/pack/image -format UDZO -ov "$image"
[ -z "${MAC_IDENTITY:-}" ] || codesign --force --timestamp --sign "$MAC_IDENTITY" "$image"
if [ -n "${MAC_NOTARY_ID:-}" ]; then
	xcrun notarytool submit "$image" --apple-id "$MAC_NOTARY_ID" --password "$MAC_NOTARY_PASSWORD" --team-id "$MAC_NOTARY_TEAM" --wait
	xcrun stapler staple "$image"
fi
