#!/bin/sh
# What `mvn compile exec:exec` runs on Linux: the program that was just built, after a look at the libraries that a
# window needs when one will open.
#   start.sh LAUNCHER [arguments of my-phone]
set -u
launcher=$1
shift

# A display of this computer whose server is gone is none: the program then answers in the terminal.
display_is_gone() {
  number=${DISPLAY#:}
  [ "$number" != "$DISPLAY" ] || return 1
  number=${number%%.*}
  [ ! -S "/tmp/.X11-unix/X$number" ] && ! grep -q "@/tmp/.X11-unix/X$number\$" /proc/net/unix 2>/dev/null
}

window_will_open() {
  [ -n "${DISPLAY:-}" ] && ! display_is_gone || return 1
  [ "${MY_PHONE_TEXT:-}" != true ] && [ "${MY_PHONE_JSON:-}" != true ] || return 1
  for argument; do
    case $argument in
      --text | --json | --help | -h | --version | -V) return 1 ;;
    esac
  done
}

if window_will_open "$@"; then
  sh "$(dirname "$0")/native-libraries.sh" window || exit 2
fi
exec "$launcher" "$@"
