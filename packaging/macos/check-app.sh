#!/usr/bin/env bash
# Reads "My Phone.app" back out of a zip: its description, icon, launcher and binaries. Nothing is started: that needs macOS.
#   check-app.sh [ZIP]
# Needs bsdtar (libarchive-tools), unzip, python3, jq and icns2png (icnsutils).
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. packaging/lib/common.sh
# shellcheck source=/dev/null
. packaging/lib/runtime.sh
need_tools "bsdtar libarchive-tools" "unzip unzip" "python3 python3" "icns2png icnsutils" "jq jq"
zips=(target/dist/my-phone-*-macos-*.zip)
zip=${1:-${zips[0]}}
[ -r "$zip" ] || fail "there is no $zip; packaging/build.sh --platform macos-aarch64 makes it."
case $zip in
  *-macos-aarch64*) platform=macos-aarch64 ;;
  *) platform=macos-x64 ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

broken() {
  say "$*"
  exit 1
}

bsdtar -xf "$zip" -C "$work"
app="$work/My Phone.app/Contents"
foreign=$(foreign_binary "$platform" "$work")
[ -z "$foreign" ] || broken "$foreign."
say "every binary, also those in jars, is for $platform"
# A plist as JSON.
read_plist() {
  python3 -c 'import json, plistlib, sys; json.dump(plistlib.load(sys.stdin.buffer), sys.stdout)' <"$1"
}

read_plist "$app/Info.plist" >"$work/info.json" || broken "Info.plist cannot be read."
read_plist "$app/runtime/Contents/Info.plist" >"$work/runtime.json" || broken "the Java's Info.plist cannot be read."
jq -e '.CFBundleIdentifier == "app.myphone.MyPhone" and .CFBundleExecutable == "my-phone"
  and .NSRequiresAquaSystemAppearance == false and (.LSApplicationCategoryType | startswith("public.app-category."))
  and (.CFBundleShortVersionString | test("^[0-9]+\\.[0-9]+\\.[0-9]+$"))' "$work/info.json" >/dev/null ||
  broken "Info.plist says something else."
jq -r '"version \(.CFBundleShortVersionString), macOS \(.LSMinimumSystemVersion), languages: \(.CFBundleLocalizations | join(" "))"' \
  "$work/info.json" >"$work/says"
say "$(cat "$work/says")"
for each in MacOS/my-phone runtime/Contents/Home/lib/jspawnhelper; do
  [ -x "$app/$each" ] || broken "$each cannot be executed."
  [ "$(binary_platform "$app/$each")" = "$platform" ] || broken "$each is for $(binary_platform "$app/$each")."
done
icns2png -l "$app/Resources/my-phone.icns" | grep -q 1024x1024 || broken "the icon has no large picture."
grep -qx app.myphone.Launcher "$app/app/my-phone.cfg" || broken "nothing says what to start."
while IFS= read -r each; do
  [ -e "$app/${each#\$HOME/}" ] || broken "the class path names ${each#\$HOME/}, which is not there."
done < <(sed -n '/^-cp$/{n;p;}' "$app/app/my-phone.cfg" | tr : '\n')
[ -z "$(find "$work/My Phone.app" -type l)" ] || broken "there are links in it."
say "icon, launcher and class path are there"
