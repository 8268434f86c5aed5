#!/bin/sh
# Are the native libraries there that JavaFX needs?
#   native-libraries.sh headless|window
# headless: to run its tests; window: to open a window too. As root with apt-get what is missing is installed;
# otherwise this ends with 1 and says the one command to type. All words go to stderr.
set -u
purpose=${1:?headless or window}
# Elsewhere only for tests.
library_folders=${LIBRARY_FOLDERS-/lib /usr/lib /lib64 /usr/lib64 /usr/local/lib}
font_folders=${FONT_FOLDERS-/usr/share/fonts /usr/local/share/fonts $HOME/.fonts $HOME/.local/share/fonts}
apt_lists=${APT_LISTS-/var/lib/apt/lists}
PATH=$PATH:/usr/sbin:/sbin

say() {
  echo "$*" >&2
}

known=$(ldconfig -p 2>/dev/null)

has_library() {
  case $known in
    *"$1 ("*) return 0 ;;
  esac
  for folder in $library_folders; do
    for file in "$folder/$1" "$folder"/*-linux-*/"$1"; do
      [ -e "$file" ] && return 0
    done
  done
  return 1
}

has_font() {
  for folder in $font_folders; do
    [ -d "$folder" ] && find "$folder" -name '*.[to]tf' 2>/dev/null | grep -q . && return 0
  done
  return 1
}

# Each line: the library, then its package on Debian, Fedora, Arch.
needed() {
  echo libfreetype.so.6 libfreetype6 freetype freetype2
  echo libfontconfig.so.1 libfontconfig1 fontconfig fontconfig
  echo libpangoft2-1.0.so.0 libpangoft2-1.0-0 pango pango
  if [ "$purpose" = window ]; then
    echo libgtk-3.so.0 libgtk-3-0 gtk3 gtk3
    echo libXtst.so.6 libxtst6 libXtst libxtst
  fi
}

# For the keychain, and for drawing with the graphics card; without them a sign-in lasts as long as the program, and it is
# drawn in software, so they alone stop nobody.
welcome() {
  [ "$purpose" = window ] || return 0
  echo libsecret-1.so.0 libsecret-1-0 libsecret libsecret
  echo libGL.so.1 libgl1 libglvnd-glx libglvnd
  echo libXxf86vm.so.1 libxxf86vm1 libXxf86vm libxxf86vm
}

missing_of() {
  while read -r library packages; do
    has_library "$library" || echo "$library $packages"
  done
}

missing() {
  needed | missing_of
  has_font || echo fonts fonts-dejavu-core dejavu-sans-fonts ttf-dejavu
}

# The packages of one kind of system: 2 Debian, 3 Fedora, 4 Arch.
packages() {
  printf '%s\n' "$lacking" "$(welcome | missing_of)" | cut -d ' ' -f "$1" | tr '\n' ' ' | sed 's/  *$//; s/^  *//'
}

command_to_type() {
  if command -v apt-get >/dev/null; then
    echo "sudo apt-get install -y --no-install-recommends $(packages 2)"
  elif command -v dnf >/dev/null; then
    echo "sudo dnf install $(packages 3)"
  elif command -v pacman >/dev/null; then
    echo "sudo pacman -S $(packages 4)"
  else
    echo "(with your system's package manager) $(packages 1)"
  fi
}

apt() {
  DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@" >&2 </dev/null
}

install_missing() {
  say "Installing the native libraries that JavaFX needs: $(packages 2)"
  if ! find "$apt_lists" -name '*Packages*' 2>/dev/null | grep -q .; then
    apt update
  fi
  # shellcheck disable=SC2046  # one word a package
  apt install --no-install-recommends $(packages 2) || {
    apt update && apt install --no-install-recommends $(packages 2)
  }
  known=$(ldconfig -p 2>/dev/null)
  lacking=$(missing)
}

lacking=$(missing)
[ -n "$lacking" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  install_missing
fi
[ -n "$lacking" ] || exit 0
say "JavaFX needs native libraries that are not installed: $(echo "$lacking" | cut -d ' ' -f 1 | tr '\n' ' ')"
say "Install them with:"
say "  $(command_to_type)"
exit 1
