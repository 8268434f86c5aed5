#!/usr/bin/env bash
# Tries the deb as a person would who has a bare Debian 12: as root, in a root of its own that debootstrap makes.
#   try-deb.sh [DEB [PICTURES]]
# Installs it over an older version (the deb that OLDER names, else the same one as 0.1.0), signs in at the demo under Xvfb in English and German, in the window and in the
# terminal, removes it, and looks for what is left. Pictures of both windows are put into the folder PICTURES, to be
# looked at. Needs debootstrap, python3 and the network, and ten minutes. ROOT may name a root that debootstrap made before.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ "$(id -u)" = 0 ] || { echo "try-deb.sh: only root can do this" >&2; exit 1; }
debs=(target/dist/my-phone_*_"$(dpkg --print-architecture)".deb)
deb=${1:-${debs[0]}}
pictures=${2:-target/dist/pictures}
work=$(mktemp -d)
root=${ROOT:-$work/root}
home=/home/person
x=
clean_up() {
  # shellcheck disable=SC2086  # nothing, or one number
  kill $x 2>/dev/null && wait $x || true
  ! mountpoint -q "$root/proc" || umount "$root/proc"
  rm -rf --one-file-system "$work"
}
trap clean_up EXIT

say() {
  echo "try-deb.sh: $*"
}

fail() {
  say "$*" >&2
  exit 1
}

# In the new system: as root, and as somebody.
inside() {
  chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C "$@"
}

person=(env -i PATH=/usr/bin:/bin HOME="$home" setpriv --reuid 1000 --regid 1000 --clear-groups)

make_root() {
  mkdir -p "$pictures"
  [ -d "$root/usr" ] || debootstrap --variant=minbase bookworm "$root" >"$work/log" || { cat "$work/log" >&2; exit 1; }
  mount -t proc proc "$root/proc"
  mkdir -p "$root$home"
  chown 1000:1000 "$root$home"
  [ ! -e "$root/usr/share/applications" ] || say "(there are desktop folders already)"
}

make_older() {
  cp "$deb" "$root/tmp/newer.deb"
  if [ -n "${OLDER:-}" ]; then
    cp "$OLDER" "$root/tmp/older.deb"
    return
  fi
  dpkg-deb -R "$deb" "$work/older"
  sed -i 's/^Version: .*/Version: 0.1.0/' "$work/older/DEBIAN/control"
  echo old >"$work/older/usr/lib/my-phone/of-the-older-version"
  dpkg-deb --root-owner-group -Znone --build "$work/older" "$root/tmp/older.deb" >/dev/null
}

install() {
  inside apt-get -qq update
  inside apt-get -qq -y --no-install-recommends install "$1" >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "$1"; }
  say "installed $(inside dpkg-query -W -f '${Package} ${Version}, ${Installed-Size} kB' my-phone)"
}

# The files of the root, without what apt and dpkg note about every package.
files() {
  find "$root" -xdev \( -path "$root/proc" -o -path "$root/var/cache" -o -path "$root/var/lib" -o -path "$root/var/log" \
    -o -path "$root/tmp" -o -path "$root$home" \) -prune -o -print | sort
}

start_display() {
  mkdir -p "$root/tmp/screen"
  inside Xvfb -displayfd 3 -screen 0 800x800x24 -fbdir /tmp/screen -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
  x=$!
  until [ -s "$work/display" ]; do
    kill -0 "$x" || fail "Xvfb does not start"
    sleep 0.1
  done
}

# The badge's green of the light theme. Both variables are set, as on a Wayland desktop with XWayland.
window() {
  python3 packaging/bench/watch.py --picture "$pictures/$1.png" "$root/tmp/screen/Xvfb_screen0" \
    frame=f6f8fax40 number=dafbe1x40 -- \
    chroot "$root" "${person[@]}" env DISPLAY=":$(cat "$work/display")" WAYLAND_DISPLAY=wayland-0 LANG="$2" my-phone --demo --as ada \
    --theme light >"$work/times" 2>"$work/err" || { cat "$work/err" >&2; fail "window, $1: see $pictures/$1.png"; }
  # The watcher ends the program by a signal; JavaFX may want to draw just then, and says that it cannot.
  [ ! -s "$work/err" ] || grep -q '^java.*RejectedExecutionException.*QuantumRenderer.*Shutting down' "$work/err" ||
    fail "window, $1: $(cat "$work/err")"
  say "window, $1: $(awk '{ print "frame " $1 " ms, number " $2 " ms, " $3 " MB" }' "$work/times")"
}

terminal() {
  chroot "$root" "${person[@]}" env LANG="$1" my-phone --demo --text >"$work/out" 2>"$work/err" || fail "terminal: $?"
  grep -q "$2" "$work/out" || fail "terminal: '$2' is missing: $(cat "$work/out")"
  say "terminal, $1: $2"
}

check_files() {
  [ ! -e "$root/usr/lib/my-phone/of-the-older-version" ] || fail "a file of the older version is still there"
  inside dpkg --verify my-phone || fail "files are not as they were packed"
  local each
  for each in applications/app.myphone.MyPhone.desktop icons/hicolor/scalable/apps/app.myphone.MyPhone.svg \
    metainfo/app.myphone.MyPhone.metainfo.xml doc/my-phone/copyright doc/my-phone/my-phone.cdx.json \
    bash-completion/completions/my-phone zsh/vendor-completions/_my-phone fish/vendor_completions.d/my-phone.fish \
    man/man1/my-phone.1.gz doc/my-phone/changelog.gz; do
    [ -s "$root/usr/share/$each" ] || fail "there is no $each"
  done
  [ ! -e "$root/usr/share/icons/hicolor/scalable/apps/my-phone.svg" ] || fail "the older icon is still there"
  [ "$(stat -c '%a %u %g' "$root/etc/my-phone")" = "755 0 0" ] && [ -z "$(ls -A "$root/etc/my-phone")" ] ||
    fail "/etc/my-phone is not an empty folder of root"
}

make_root
make_older
inside dpkg --purge my-phone >/dev/null 2>&1 || true
inside apt-get -qq update
inside apt-get -qq -y --no-install-recommends install libgtk-3-0 libxtst6 xvfb locales >"$work/log" 2>&1 ||
  { cat "$work/log" >&2; fail "xvfb"; }
inside localedef -i en_GB -f UTF-8 en_GB.UTF-8
inside localedef -i de_DE -f UTF-8 de_DE.UTF-8
files >"$work/before"
install /tmp/older.deb
install /tmp/newer.deb
check_files
start_display
window English en_GB.UTF-8
window German de_DE.UTF-8
terminal en_GB.UTF-8 Switzerland
terminal de_DE.UTF-8 Schweiz
inside apt-get -qq -y remove my-phone >/dev/null 2>&1 || fail "remove"
files >"$work/after"
diff "$work/before" "$work/after" >&2 || fail "something is left"
say "removed; in the home is left: $(cd "$root$home" && find . -type f | tr '\n' ' ')"
