#!/usr/bin/env bash
# Tries an msi of target/dist by wine: installs it, starts what it installed, and takes it away again. What Windows itself
# does with it is not tried.
#   try-msi.sh [MSI]
# Needs wine (wine64) and msitools.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. packaging/lib/common.sh
need_tools "wine wine" "msiinfo msitools"
packages=(target/dist/my-phone-*-windows-x64*.msi)
package=${1:-${packages[0]}}
[ -r "$package" ] || fail "there is no $package; packaging/build.sh --platform windows-x64 makes it."
work=$(mktemp -d)
trap 'wineserver -k 2>/dev/null || true; rm -rf "$work"' EXIT
export HOME=$work WINEPREFIX=$work/prefix WINEDEBUG=-all
unset DISPLAY WAYLAND_DISPLAY JAVA_TOOL_OPTIONS
drive=$WINEPREFIX/drive_c

broken() {
  say "$*"
  exit 1
}

# The files of the drive, less where the installer itself keeps what it needs.
files() {
  (cd "$drive" && find . \( -path ./windows -o -path '*/Microsoft/Installer' \) -prune -o -print | LC_ALL=C sort)
}

wineboot -i >/dev/null 2>&1
wineserver -w
files >"$work/before"
wine msiexec /qn /i "$(winepath -w "$PWD/$package")" || broken "it cannot be installed: $?"
wineserver -w
home=$(find "$drive" -name 'my-phone.exe' -printf '%h\n')
[ -n "$home" ] || broken "no my-phone.exe was installed."
say "installed in ${home#"$drive"}, $(du -sk --apparent-size "$home" | cut -f 1) kB"
find "$drive" -name 'My Phone.lnk' | grep -q 'Start Menu/Programs/' || broken "there is no entry in the Start menu."
grep -qi 'My Phone' <(grep -i '"PATH"' "$WINEPREFIX/user.reg" "$WINEPREFIX/system.reg") || broken "it is not in PATH."
wine "$home/my-phone.exe" --version 2>/dev/null | grep "My Phone .* Windows" || broken "it does not start."
wine msiexec /qn /x "$(winepath -w "$PWD/$package")" || broken "it cannot be removed: $?"
wineserver -w
files >"$work/after"
diff "$work/before" "$work/after" >&2 || broken "something is left."
# Wine keeps what it made of the Start menu for the desktop.
! grep -i 'my.phone' "$WINEPREFIX"/{user,system}.reg | grep -v 'Start Menu' >&2 || broken "something is left in the registry."
say "removed; nothing is left"
