#!/usr/bin/env bash
# Reads the zip for Windows back and, with wine, starts it below a path with blanks and umlauts.
#   try-zip.sh [ZIP]
# Needs bsdtar (libarchive-tools) and unzip; wine (wine64) for the second part, in which Java does little: there is no
# window, and what wine lacks of Windows' network calls ends a Java without the module jdk.crypto.mscapi.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. packaging/lib/common.sh
# shellcheck source=/dev/null
. packaging/lib/runtime.sh
need_tools "bsdtar libarchive-tools" "unzip unzip"
zips=(target/dist/my-phone-*-windows-x64*.zip)
zip=${1:-${zips[0]}}
[ -r "$zip" ] || fail "there is no $zip; packaging/build.sh --platform windows-x64 makes it."
work=$(mktemp -d)
trap 'wineserver -k 2>/dev/null || true; rm -rf "$work"' EXIT

broken() {
  say "$*"
  exit 1
}

place="$work/Über uns, alle"
mkdir -p "$place"
bsdtar -xf "$zip" -C "$place" --strip-components 1
for each in "my-phone.exe" "My Phone.exe" app/my-phone.cfg doc/my-phone.cdx.json doc/copyright.txt; do
  [ -s "$place/$each" ] || broken "there is no $each."
done
foreign=$(foreign_binary windows-x64 "$place")
[ -z "$foreign" ] || broken "$foreign."
say "every binary, also those in jars, is for windows-x64"
command -v wine >/dev/null || { say "there is no wine: nothing was started."; exit; }
export HOME=$work WINEPREFIX=$work/prefix WINEDEBUG=-all
unset DISPLAY WAYLAND_DISPLAY JAVA_TOOL_OPTIONS
wineboot -i >/dev/null 2>&1
wine "$place/my-phone.exe" --version 2>/dev/null | grep "My Phone .* Windows" || broken "it does not start."
wine "$place/my-phone.exe" --help --language de 2>/dev/null | grep -q "bestätigt" || broken "no help in German."
code=0
wine "$place/my-phone.exe" --nonsense 2>"$work/err" >&2 || code=$?
[ "$code" = 2 ] && grep -q -- --nonsense "$work/err" || broken "an unknown option ends with $code."
mv "$place/runtime" "$place/away"
code=0
wine "$place/my-phone.exe" --version 2>"$work/err" >&2 || code=$?
[ "$code" = 70 ] && grep -q "My Phone can't start: cannot load .*jli.dll" "$work/err" || broken "without its Java it ends with $code."
say "started by wine: version, help in German, a wrong option, no Java"
