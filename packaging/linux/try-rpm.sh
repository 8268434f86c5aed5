#!/usr/bin/env bash
# Tries the rpm of this computer's platform: installs it into a folder of its own, starts it from there without a display,
# and removes it again. Whether the libraries' names are those of Fedora or openSUSE is not tried (--nodeps).
#   try-rpm.sh [RPM]
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. packaging/lib/common.sh
need_tools "rpm rpm"
rpms=(target/dist/my-phone-*."$(uname -m)".rpm)
package=${1:-${rpms[0]}}
[ -r "$package" ] || fail "there is no $package; packaging/build.sh --format rpm makes it."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
mkdir -p "$root/nowhere"
export HOME=$root/nowhere XDG_CONFIG_HOME=$root/nowhere DBUS_SESSION_BUS_ADDRESS=disabled:
unset DISPLAY WAYLAND_DISPLAY JAVA_TOOL_OPTIONS

broken() {
  say "$*"
  exit 1
}

in_root() {
  rpm --root "$root" --dbpath /var/lib/rpm "$@"
}

in_root --initdb
in_root --nodeps --noscripts -i "$package" || broken "it cannot be installed."
say "installed $(in_root -q my-phone), $(du -sk --apparent-size "$root/usr" | cut -f 1) kB"
in_root -V --nodeps my-phone || broken "files are not as they were packed."
[ "$(stat -c '%a %u' "$root/etc/my-phone")" = "755 0" ] && [ -z "$(ls -A "$root/etc/my-phone")" ] ||
  broken "/etc/my-phone is not an empty folder of root."
"$root/usr/bin/my-phone" --version | grep "My Phone" || broken "it does not start."
"$root/usr/bin/my-phone" --demo --json --language en | grep -q '"verified":true' || broken "the demo does not answer."
say "the demo answers"
in_root -e my-phone || broken "it cannot be removed."
left=$(cd "$root" && find . -path ./var -prune -o -path ./nowhere -prune -o ! -type d -print)
[ -z "$left" ] && [ ! -e "$root/usr/lib/my-phone" ] || broken "this is left: $left"
say "removed; nothing is left"
