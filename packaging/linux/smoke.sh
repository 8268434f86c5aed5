#!/usr/bin/env bash
# Tries what build.sh made: unpacks the tar.gz below a path with blanks and umlauts, signs in at the demo in both
# languages, and breaks what can be broken. Needs no display.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
place="$work/Über uns, alle"
mkdir -p "$place"
tar -xzf target/dist/my-phone-*.tar.gz -C "$place" --strip-components 1
my_phone=$place/bin/my-phone
aot=$place/lib/my-phone/app/my-phone.aot
export HOME=$work/nowhere XDG_CONFIG_HOME=$work/nowhere
unset DISPLAY WAYLAND_DISPLAY JAVA_TOOL_OPTIONS

fail() {
  echo "smoke.sh: $*" >&2
  exit 1
}

# What it prints must have a word in it, and stderr must be empty.
says() {
  local what=$1 words=$2 out
  shift 2
  out=$("$@" 2>"$work/err") || fail "$what: exit $?: $(cat "$work/err")"
  grep -q "$words" <<<"$out" || fail "$what: '$words' is missing: $out"
  [ ! -s "$work/err" ] || fail "$what: $(cat "$work/err")"
  echo "smoke.sh: $what"
}

(cd target/dist && sha256sum --quiet -c SHA256SUMS) || fail "sums"
says version "My Phone" "$my_phone" --version
says English Switzerland "$my_phone" --demo --text --language en
says German Schweiz "$my_phone" --demo --text --language de
ln -s "$my_phone" "$work/link"
says "a link to it" '"verified":true' "$work/link" --demo --json
says "another's libraries" '"verified":true' env LD_LIBRARY_PATH="$work:/nowhere" "$my_phone" --demo --json
chmod -R a-w "$place"
says "read-only" '"verified":true' "$my_phone" --demo --json
chmod -R u+w "$place"
truncate -s 100000 "$aot"
says "a truncated cache" '"verified":true' "$my_phone" --demo --json
echo nonsense >"$aot"
says "a cache that is none" '"verified":true' "$my_phone" --demo --json
rm "$aot"
says "no cache" '"verified":true' "$my_phone" --demo --json
