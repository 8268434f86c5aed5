#!/usr/bin/env bash
# What a start costs, beside the start of an untuned JavaFX hello world, interleaved, under Xvfb.
#   start.sh [--runs N] [--trace] [LAUNCHER]
# LAUNCHER is the my-phone to measure: by default the one that packaging/linux/build.sh left in target/package/tree.
# A person is signed in once at a demo server in a process of its own, and kept in a GNOME keyring of its own; what is
# measured are the starts after that, without arguments, as from the desktop's menu. Seen from outside: from exec to the
# first pixels of the program's own colour in the X server's picture; the number is on the screen when the green badge
# beside it is. Needs Xvfb, python3, xdotool, dbus-run-session and gnome-keyring-daemon.
# --trace says where the time of one start goes, in seconds from the start of the JVM.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -n "${BENCH_WORK:-}" ] || exec env BENCH_WORK="$(mktemp -d)" dbus-run-session -- "packaging/bench/start.sh" "$@"
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
work=$BENCH_WORK
x=
server=
keyring=
# shellcheck disable=SC2086  # those that were started
trap 'kill $x $server $keyring 2>/dev/null || true; rm -rf "$work"' EXIT
jdk=$(sed -n "s:^exec '\(.*\)/bin/java'.*:\1:p" target/my-phone)

start_display() {
  Xvfb -displayfd 3 -screen 0 1280x900x24 -fbdir "$work" -nolisten tcp 3>"$work/number" 2>/dev/null &
  x=$!
  until [ -s "$work/number" ]; do sleep 0.1; done
  DISPLAY=:$(cat "$work/number")
  export DISPLAY HOME=$work XDG_CONFIG_HOME=$work XDG_STATE_HOME=$work XDG_DATA_HOME=$work XDG_RUNTIME_DIR=$work
  unset WAYLAND_DISPLAY JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS "${!MY_PHONE_@}"
}

start_keyring() {
  printf bench >"$work/password"
  gnome-keyring-daemon --foreground --unlock --components=secrets <"$work/password" >/dev/null 2>&1 &
  keyring=$!
}

# The demo server in a process of its own; the browser hands it the address.
start_server() {
  local home issuer client_id
  home=$(dirname "$launcher")/../lib/my-phone
  mkfifo "$work/addresses"
  printf '#!/bin/sh\nprintf "%%s\\n" "$1" >"%s"\n' "$work/addresses" >"$work/browser"
  chmod 755 "$work/browser"
  export BROWSER=$work/browser
  exec 5<>"$work/addresses"
  "$home/runtime/bin/java" -cp "$home/app/*" app.myphone.training.DemoServer <&5 >"$work/server" 2>/dev/null &
  server=$!
  until [ -s "$work/server" ]; do sleep 0.1; done
  read -r issuer client_id <"$work/server"
  mkdir -p "$work/my-phone"
  printf 'issuer=%s\nclientId=%s\ntheme=light\n' "$issuer" "$client_id" >"$work/my-phone/settings.properties"
}

# The colours: Modena's background; of the light theme the canvas, the button (also under the mouse), the badge's green.
watch() {
  python3 packaging/bench/watch.py "$work/Xvfb_screen0" "$@" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
}

hello() {
  # the accessibility bus runs on a desktop already; starting it here would count against hello alone
  NO_AT_BRIDGE=1 watch frame=f4f4f4x40 -- "$jdk/bin/java" -cp "$work:$javafx" Hello
}

sign_in() {
  watch frame=f6f8fax40 button=0969da,2278ddx200! number=dafbe1x40 -- "$launcher"
}

my_phone() {
  watch frame=f6f8fax40 number=dafbe1x40 -- "$launcher"
}

# The median of a column.
median() {
  cut -d ' ' -f "$2" "$1" | sort -n |
    awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

row() {
  awk -v name="$1" -v ours="$2" -v hello="$3" -v goal="$4" \
    'BEGIN { printf "| %s | %s | %s | %.2f | %s |\n", name, hello, ours, ours / hello, goal }'
}

table() {
  local frame
  frame=$(median "$work/hello.txt" 1)
  echo "| median of $runs | hello | My Phone | ratio | goal |"
  echo "|---|---|---|---|---|"
  row "first painted frame, ms" "$(median "$work/ours.txt" 1)" "$frame" "≤ 0.40"
  row "number on screen, ms (against hello's frame)" "$(median "$work/ours.txt" 2)" "$frame" "≤ 0.75"
  row "peak RSS, MB" "$(median "$work/ours.txt" 3)" "$(median "$work/hello.txt" 2)" "≤ 0.75"
  row "CPU, s" "$(median "$work/ours.txt" 4)" "$(median "$work/hello.txt" 3)" "–"
}

# When the classes that stand for a phase were initialized, and which threads and jars cost something.
trace() {
  export JDK_JAVA_OPTIONS="-Xlog:class+init=info,class+load=info,gc:file=$work/log:uptime"
  my_phone | awk '{ print "frame " $1 " ms, number " $2 " ms, peak RSS " $3 " MB, CPU " $4 " s (with the log)" }'
  unset JDK_JAVA_OPTIONS
  phase() {
    printf '%s %s\n' "$(sed -n "s|^\[\(.*\)s\].* Initializing '$1'.*|\1|p" "$work/log" | head -n 1)" "$2"
  }
  phase app/myphone/Launcher "main"
  phase app/myphone/Desktop "settings and display are known"
  phase com/sun/glass/ui/gtk/GtkApplication "GTK"
  phase app/myphone/store/KeychainStore "beside it: the keychain is asked"
  phase app/myphone/ui/Shell "the window"
  phase app/myphone/signin/Session "beside it: the session is there"
  phase app/myphone/account/Profile "beside it: the number is there"
  phase app/myphone/ui/MainWindow "the first frame is painted, the program begins"
  phase app/myphone/ui/account/PhoneView "the page"
  phase app/myphone/ui/common/Badge "the number is in it"
  echo "classes: $(grep -c 'source:' "$work/log"), not from the cache: $(grep 'source:' "$work/log" |
    grep -vc 'shared objects file'), collections: $(grep -c Pause "$work/log")"
}

start_display
start_keyring
start_server
javafx=$(printf '%s:' target/package/javafx/*.jar)
"$jdk/bin/javac" -d "$work" -cp "$javafx" packaging/bench/Hello.java
sign_in >/dev/null
if [ -n "$trace" ]; then
  trace
  exit
fi
for _ in $(seq "$runs"); do
  hello >>"$work/hello.txt"
  my_phone >>"$work/ours.txt"
done
table
