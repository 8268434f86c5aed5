#!/usr/bin/env bash
# Reads the Flatpak bundle back: what it is called, what it runs on and, word for word, what it may do; then starts the
# program out of it, without the sandbox. The sandbox itself is not tried: it needs the runtime from Flathub.
#   try-flatpak.sh [BUNDLE]
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. packaging/lib/common.sh
need_tools "flatpak flatpak" "ostree ostree"
bundles=(target/dist/my-phone-*.flatpak)
bundle=${1:-${bundles[0]}}
[ -r "$bundle" ] || fail "there is no $bundle; packaging/build.sh --format flatpak makes it."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work/nowhere DBUS_SESSION_BUS_ADDRESS=disabled:
unset DISPLAY WAYLAND_DISPLAY JAVA_TOOL_OPTIONS

broken() {
  say "$*"
  exit 1
}

ostree --repo="$work/repo" init --mode=archive
flatpak build-import-bundle --no-update-summary "$work/repo" "$bundle" >"$work/log" 2>&1 ||
  { cat "$work/log" >&2; broken "the bundle cannot be read."; }
ref=$(ostree --repo="$work/repo" refs)
[ "$ref" = "app/app.myphone.MyPhone/$(uname -m)/stable" ] || broken "the bundle holds $ref."
ostree --repo="$work/repo" checkout --user-mode "$ref" "$work/app"
grep -v '^tags=' "$work/app/metadata" | sed '/^$/d' | diff - <(cat <<END
[Application]
name=app.myphone.MyPhone
runtime=org.freedesktop.Platform/$(uname -m)/25.08
sdk=org.freedesktop.Sdk/$(uname -m)/25.08
command=my-phone
[Context]
shared=network;ipc;
sockets=x11;
filesystems=host-etc:ro;
[Session Bus Policy]
org.freedesktop.secrets=talk
END
) || broken "the permissions are others."
say "permissions: network, ipc, x11, /etc to read, Secret Service; nothing else"
for each in applications/app.myphone.MyPhone.desktop icons/hicolor/scalable/apps/app.myphone.MyPhone.svg; do
  [ -s "$work/app/export/share/$each" ] || broken "$each is not exported."
done
# Flatpak puts "flatpak run …" before it when the bundle is installed
! grep '^Exec=' "$work/app/export/share/applications/app.myphone.MyPhone.desktop" | grep -qv '^Exec=my-phone\( \|$\)' ||
  broken "the menu entry starts something else."
"$work/app/files/bin/my-phone" --version | grep "My Phone" || broken "it does not start."
"$work/app/files/bin/my-phone" --demo --json --language en | grep -q '"verified":true' || broken "the demo does not answer."
say "the demo answers"
