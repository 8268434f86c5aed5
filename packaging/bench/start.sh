#!/usr/bin/env bash
# What a start costs, beside the start of an untuned JavaFX hello world, interleaved, under Xvfb.
#   start.sh [--runs N] [--trace] [LAUNCHER]
# LAUNCHER is the my-phone to measure: by default the one that packaging/linux/build.sh left in target/package/tree.
# Seen from outside: from exec to the first pixels of the program's own colour in the X server's picture; the number is
# on the screen when the green badge beside it is. --trace says where the time of one start goes.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=9
trace=
launcher=target/package/tree/bin/my-phone
while [ $# -gt 0 ]; do
  case $1 in
    --runs) runs=$2; shift ;;
    --trace) trace=yes ;;
    *) launcher=$1 ;;
  esac
  shift
done
[ -x "$launcher" ] || { echo "start.sh: there is no $launcher; packaging/linux/build.sh makes one" >&2; exit 1; }
work=$(mktemp -d)
trap 'kill "$x" 2>/dev/null || true; rm -rf "$work"' EXIT
jdk=$(sed -n "s:^exec '\(.*\)/bin/java'.*:\1:p" target/my-phone)

start_display() {
  Xvfb -displayfd 3 -screen 0 1280x900x24 -fbdir "$work" -nolisten tcp 3>"$work/number" 2>/dev/null &
  x=$!
  until [ -s "$work/number" ]; do sleep 0.1; done
  DISPLAY=:$(cat "$work/number")
  export DISPLAY HOME=$work XDG_CONFIG_HOME=$work/config
  unset WAYLAND_DISPLAY MY_PHONE_THEME JAVA_TOOL_OPTIONS
}

# The colours: Modena's background; the canvas of the light theme, and the green of "Verified".
hello() {
  python3 packaging/bench/watch.py "$work/Xvfb_screen0" frame=f4f4f4 -- \
    "$jdk/bin/java" -cp "$work/hello:$javafx" Hello
}

my_phone() {
  python3 packaging/bench/watch.py "$work/Xvfb_screen0" frame=f6f8fa "$@" -- \
    "$launcher" --theme light --demo --as ada
}

start_display
javafx=$(printf '%s:' target/package/javafx/*.jar)
mkdir "$work/hello"
"$jdk/bin/javac" -d "$work/hello" -cp "$javafx" packaging/bench/Hello.java
hello; my_phone
import -window root "$work/../bench.png" || true
