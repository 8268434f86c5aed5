#!/usr/bin/env bash
# What a start costs, beside the start of an untuned JavaFX hello world, interleaved, under Xvfb.
#   start.sh [--runs N] [--trace] [LAUNCHER]
# LAUNCHER is the my-phone to measure: by default the one that packaging/linux/build.sh left in target/package/tree.
# Seen from outside: from exec to the first pixels of the program's own colour in the X server's picture; the number is
# on the screen when the green badge beside it is. Needs Xvfb, python3 and xdotool. --trace says where the time of one start goes.
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
x=
server=
trap 'kill $x $server 2>/dev/null || true; rm -rf "$work"' EXIT
jdk=$(sed -n "s:^exec '\(.*\)/bin/java'.*:\1:p" target/my-phone)

start_display() {
  Xvfb -displayfd 3 -screen 0 1280x900x24 -fbdir "$work" -nolisten tcp 3>"$work/number" 2>/dev/null &
  x=$!
  until [ -s "$work/number" ]; do sleep 0.1; done
  DISPLAY=:$(cat "$work/number")
  export DISPLAY HOME=$work XDG_CONFIG_HOME=$work/config
  unset WAYLAND_DISPLAY MY_PHONE_THEME JAVA_TOOL_OPTIONS
  export DBUS_SESSION_BUS_ADDRESS=disabled: # nothing goes to a keychain
}

# The colours: Modena's background; of the light theme the canvas, the button (also under the mouse), the badge's green.
hello() {
  python3 packaging/bench/watch.py "$work/Xvfb_screen0" frame=f4f4f4x40 -- "$jdk/bin/java" -cp "$work:$javafx" Hello \
    2>/dev/null
}

my_phone() {
  python3 packaging/bench/watch.py "$work/Xvfb_screen0" frame=f6f8fax40 button=0969da,2278ddx200! number=dafbe1x40 -- \
    "$launcher" --theme light --issuer "$issuer" --client-id "$client_id" 2>/dev/null
}

# The demo server in a process of its own; the browser hands it the address.
start_server() {
  local home=target/package/tree/lib/my-phone
  mkfifo "$work/addresses"
  printf '#!/bin/sh\nprintf "%%s\\n" "$1" >"%s"\n' "$work/addresses" >"$work/browser"
  chmod 755 "$work/browser"
  export BROWSER=$work/browser
  exec 5<>"$work/addresses"
  "$home/runtime/bin/java" -cp "$home/app/*" app.myphone.training.DemoServer <&5 >"$work/server" 2>/dev/null &
  server=$!
  until [ -s "$work/server" ]; do sleep 0.1; done
  read -r issuer client_id <"$work/server"
}

# The median of a column.
median() {
  cut -d ' ' -f "$2" "$1" | sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

row() {
  awk -v name="$1" -v ours="$2" -v hello="$3" 'BEGIN { printf "| %s | %s | %s | %.2f |\n", name, hello, ours, ours / hello }'
}

table() {
  local frame
  frame=$(median "$work/hello.txt" 1)
  echo "| median of $runs | hello | My Phone | ratio |"
  echo "|---|---|---|---|"
  row "first painted frame, ms" "$(median "$work/ours.txt" 1)" "$frame"
  row "Sign in to press, ms (against hello's frame)" "$(median "$work/ours.txt" 2)" "$frame"
  row "number after a whole sign-in, ms (against hello's frame)" "$(median "$work/ours.txt" 3)" "$frame"
  row "peak RSS, MB" "$(median "$work/ours.txt" 4)" "$(median "$work/hello.txt" 2)"
  row "CPU, s" "$(median "$work/ours.txt" 5)" "$(median "$work/hello.txt" 3)"
}

# Which class was loaded when, in seconds from the start of the JVM, and how many not from the cache.
trace() {
  sed -e "s|^exec |exec env JDK_JAVA_OPTIONS='-Xlog:class+load:file=$work/classes:uptime' |" \
    -e "s|^home=.*|home='$PWD/target/package/tree/lib/my-phone'|" "$launcher" >"$work/traced"
  launcher=$work/traced
  chmod 755 "$work/traced"
  my_phone >/dev/null
  grep -E ' (app.myphone.Launcher|app.myphone.Desktop|app.myphone.ui.phone.PhoneView|com.sun.glass.ui.gtk.GtkApplication) ' \
    "$work/classes"
  echo "classes: $(wc -l <"$work/classes"), not from the cache: $(grep -vc 'shared objects file' "$work/classes")"
}

start_display
start_server
javafx=$(printf '%s:' target/package/javafx/*.jar)
"$jdk/bin/javac" -d "$work" -cp "$javafx" packaging/bench/Hello.java
if [ -n "$trace" ]; then
  trace
  exit
fi
for _ in $(seq "$runs"); do
  hello >>"$work/hello.txt"
  my_phone >>"$work/ours.txt"
done
table
