#!/usr/bin/env bash
# Tries what build.sh made: unpacks the tar.gz below a path with blanks and umlauts, signs in at the demo in both
# languages, and breaks what can be broken. Needs no display. try-deb.sh tries the deb, in windows.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
server=
# shellcheck disable=SC2086  # nothing, or one number
trap 'kill $server 2>/dev/null || true; rm -rf "$work"' EXIT
place="$work/Über uns, alle"
mkdir -p "$place"
tar -xzf target/dist/my-phone-*-linux-"$(uname -m)".tar.gz -C "$place" --strip-components 1
my_phone=$place/bin/my-phone
aot=$place/lib/my-phone/app/my-phone.aot
export HOME=$work/nowhere XDG_CONFIG_HOME=$work/nowhere DBUS_SESSION_BUS_ADDRESS=disabled:
unset DISPLAY WAYLAND_DISPLAY JAVA_TOOL_OPTIONS XDG_STATE_HOME XDG_RUNTIME_DIR "${!MY_PHONE_@}"

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

# A sign-in at a demo server in a process of its own, by a browser that writes down what it was given.
says_with_browser() {
  local issuer client_id
  mkfifo "$work/addresses"
  printf '#!/bin/sh\nenv >"%s"\nprintf "%%s\\n" "$1" >"%s"\n' "$work/environment" "$work/addresses" >"$work/browser"
  chmod 755 "$work/browser"
  exec 5<>"$work/addresses"
  "$place/lib/my-phone/runtime/bin/java" -cp "$place/lib/my-phone/app/*" app.myphone.training.DemoServer \
    <&5 >"$work/server" 2>/dev/null &
  server=$!
  until [ -s "$work/server" ]; do
    kill -0 "$server" || fail "the demo server does not start"
    sleep 0.1
  done
  read -r issuer client_id <"$work/server"
  env GDK_GL=theirs BROWSER="$work/browser" LD_LIBRARY_PATH="$work" "$my_phone" --text --issuer "$issuer" \
    --client-id "$client_id" --language en >"$work/out" 2>"$work/err" || fail "a browser: $(cat "$work/err")"
  grep -q Switzerland "$work/out" || fail "a browser: $(cat "$work/out")"
  ! grep -qE '^(LD_LIBRARY_PATH|NO_AT_BRIDGE|MALLOC_ARENA_MAX)=' "$work/environment" || fail "the browser gets ours"
  grep -q '^GDK_GL=theirs' "$work/environment" || fail "the browser lacks theirs"
  echo "smoke.sh: a browser with its own environment"
}

# A display that is not there: the terminal does it, and one line says why.
says_without_display() {
  local what=$1 why=$2
  shift 2
  "$@" "$my_phone" --demo --language en >"$work/out" 2>"$work/err" || fail "$what: exit $?: $(cat "$work/err")"
  grep -q Switzerland "$work/out" || fail "$what: $(cat "$work/out")"
  grep -q "$why" "$work/err" && [ "$(wc -l <"$work/err")" = 1 ] || fail "$what: $(cat "$work/err")"
  echo "smoke.sh: $what"
}

(cd target/dist && sha256sum --quiet -c SHA256SUMS) || fail "sums"
says version "My Phone" "$my_phone" --version
says English Switzerland "$my_phone" --demo --text --language en
says German Schweiz "$my_phone" --demo --text --language de
ln -s "$my_phone" "$work/link"
says "a link to it" '"verified":true' "$work/link" --demo --json
says "another's libraries" '"verified":true' env LD_LIBRARY_PATH="$work:/nowhere" "$my_phone" --demo --json
says_with_browser
says "the C locale" '"name":"Jürg Küng"' env -u LANG LC_ALL=C "$my_phone" --demo --as vic --lookup "Jürg Küng" --json
says "a locale that is not installed" '"name":"Jürg Küng"' env LC_ALL=xx_YY.UTF-8 \
  "$my_phone" --demo --as vic --lookup "Jürg Küng" --json
says "its language" Schweiz env LC_ALL=de_XX.UTF-8 "$my_phone" --demo --text
for language in fa_IR ar_EG tr_TR th_TH hi_IN; do
  says "$language" "  70  " env "LC_ALL=$language.UTF-8" "$my_phone" --help
done
says "from its own folder" '"verified":true' env -C "$place/bin" sh my-phone --demo --json
says_without_display "no display" DISPLAY env -u DISPLAY
says_without_display "Wayland alone" X11 env WAYLAND_DISPLAY=wayland-0
says_without_display "a display that is gone" ":4711" env DISPLAY=:4711 WAYLAND_DISPLAY=wayland-0
mkdir "$work/locked"
chmod 555 "$work/locked"
says "a home that is not writable" '"verified":true' env HOME="$work/locked" XDG_CONFIG_HOME="$work/locked" \
  "$my_phone" --demo --json
env HOME=/dev/null XDG_CONFIG_HOME=/dev/null "$my_phone" --demo --json >"$work/out" 2>"$work/err" ||
  fail "a home that is no folder: exit $?: $(cat "$work/err")"
grep -q '"verified":true' "$work/out" && [ "$(wc -l <"$work/err")" = 1 ] && grep -q HOME "$work/err" ||
  fail "a home that is no folder: $(cat "$work/err")"
echo "smoke.sh: a home that is no folder, which is said once"
chmod -R a-w "$place"
says "read-only" '"verified":true' "$my_phone" --demo --json
chmod -R u+w "$place"
for place_in_cache in 40 4096 100000 5000000; do
  cp -p "$aot" "$work/aot"
  printf '\x55' | dd of="$aot" bs=1 seek=$place_in_cache conv=notrunc status=none
  says "a cache with another byte at $place_in_cache" '"verified":true' "$my_phone" --demo --json
  cp -p "$work/aot" "$aot"
done
touch -d 2001-01-01 "$place/lib/my-phone/app/my-phone.jar"
says "a cache of another build" '"verified":true' "$my_phone" --demo --json
truncate -s 100000 "$aot"
says "a truncated cache" '"verified":true' "$my_phone" --demo --json
echo nonsense >"$aot"
says "a cache that is none" '"verified":true' "$my_phone" --demo --json
rm "$aot"
says "no cache" '"verified":true' "$my_phone" --demo --json
