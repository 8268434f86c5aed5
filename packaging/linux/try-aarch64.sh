#!/usr/bin/env bash
# Tries the packages for aarch64 on another computer, by QEMU: reads deb and rpm back, and starts the tar.gz's program.
#   try-aarch64.sh ROOT
# ROOT is a folder with an arm64 Debian's C library: debootstrap --arch arm64 --foreign --variant=minbase bookworm ROOT
# and nothing more. Needs qemu-aarch64-static (qemu-user-static), dpkg and rpm.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. packaging/lib/common.sh
. packaging/lib/runtime.sh
need_tools "qemu-aarch64-static qemu-user-static" "dpkg-deb dpkg" "rpm rpm" "unzip unzip"
root=${1:?a folder with an arm64 system}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work/nowhere XDG_CONFIG_HOME=$work/nowhere DBUS_SESSION_BUS_ADDRESS=disabled:
unset DISPLAY WAYLAND_DISPLAY JAVA_TOOL_OPTIONS LD_LIBRARY_PATH

broken() {
  say "$*"
  exit 1
}

tar -xzf target/dist/my-phone-*-linux-aarch64.tar.gz -C "$work" --strip-components 1
home=$work/lib/my-phone
[ "$(dpkg-deb -f target/dist/my-phone_*_arm64.deb Architecture)" = arm64 ] || broken "the deb is for something else."
[ "$(rpm -qp --qf '%{arch}' target/dist/my-phone-*.aarch64.rpm)" = aarch64 ] || broken "the rpm is for something else."
foreign=$(foreign_binary linux-aarch64 "$work")
[ -z "$foreign" ] || broken "$foreign."
say "every binary is for linux-aarch64"
# The launcher's own command, with QEMU in front of Java.
sed "s|^exec \"\$home/runtime/bin/java\"|exec qemu-aarch64-static -L '$root' \"\$home/runtime/bin/java\"|" \
  "$work/bin/my-phone" >"$work/bin/by-qemu"
grep -q '^exec qemu' "$work/bin/by-qemu" || broken "the launcher does not start Java as expected."
chmod 755 "$work/bin/by-qemu"
"$work/bin/by-qemu" --version 2>"$work/err" | grep -E "My Phone .* aarch64" || broken "it does not start: $(cat "$work/err")"
[ ! -s "$work/err" ] || broken "on stderr: $(cat "$work/err")"
"$work/bin/by-qemu" --demo --json --timeout 300 2>"$work/err" | grep -o '"formatted":"[^"]*","verified":[a-z]*' ||
  broken "the demo does not answer: $(cat "$work/err")"
[ -d "$home/javafx" ] && ls "$home"/javafx/*.so >/dev/null || broken "JavaFX's libraries are not there."
say "started by QEMU; the demo answers"
