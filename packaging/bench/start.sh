#!/usr/bin/env bash
# What a start costs, beside the start of an untuned JavaFX hello world, interleaved, under Xvfb.
#   start.sh [--runs N] [--trace | --others] [--beside OTHER_LAUNCHER] [LAUNCHER]
# LAUNCHER is the my-phone to measure: by default the one that packaging/build.sh left in target/package/linux-x64/tree.
# Any launcher does, also target/my-phone of `mvn compile`. --beside measures another build in the same run, turn by turn.
# A person is signed in once at a demo server in a process of its own, and kept in a GNOME keyring of its own; what is
# measured are the starts after that, without arguments, as from the desktop's menu. Seen from outside: from exec to the
# first pixels of the program's own colour in the X server's picture; the number is on the screen when the green badge
# beside it is. Needs `mvn compile`, Xvfb, python3, xdotool, dbus-run-session and gnome-keyring-daemon.
# --trace says where the time of one start goes, in seconds from the start of the JVM. --others measures other starts in
# place of that one: nobody signed in, three accounts, the terminal beside curl, --version. It needs curl, jq, secret-tool.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -n "${BENCH_WORK:-}" ] || exec env BENCH_WORK="$(mktemp -d)" dbus-run-session -- "packaging/bench/start.sh" "$@"
runs=9
trace=
others=
launchers=(target/package/linux-x64/tree/bin/my-phone)
other=()
while [ $# -gt 0 ]; do
  case $1 in
    --runs) runs=$2; shift ;;
    --trace) trace=yes ;;
    --others) others=yes ;;
    --beside) other=("$2"); shift ;;
    -*) echo "start.sh: unknown option $1" >&2; exit 2 ;;
    *) launchers=("$1") ;;
  esac
  shift
done
launchers+=("${other[@]}")
for launcher in "${launchers[@]}" target/my-phone; do
  [ -x "$launcher" ] ||
    { echo "start.sh: there is no $launcher; mvn compile and packaging/build.sh make them" >&2; exit 1; }
done
work=$BENCH_WORK
started=()
trap 'kill "${started[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT

# What the build's own launcher says: the JDK, JavaFX, everything else.
jdk=$(sed -n "s:^exec '\(.*\)/bin/java'.*:\1:p" target/my-phone)
javafx=$(sed -n "s:^ *--module-path '\(.*\)' --add-modules.*:\1:p" target/my-phone)
class_path=$(sed -n "s:^ *--class-path '\(.*\)' .*:\1:p" target/my-phone)

start_display() {
  Xvfb -displayfd 3 -noreset -screen 0 1280x900x24 -fbdir "$work" -nolisten tcp 3>"$work/number" 2>/dev/null &
  started+=($!)
  until [ -s "$work/number" ]; do sleep 0.1; done
  DISPLAY=:$(cat "$work/number")
  export DISPLAY
  be_at_home "$work"
  unset WAYLAND_DISPLAY JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS "${!MY_PHONE_@}"
}

be_at_home() {
  export HOME=$1 XDG_CONFIG_HOME=$1 XDG_STATE_HOME=$1 XDG_DATA_HOME=$1 XDG_RUNTIME_DIR=$1 BROWSER=$1/browser
}

start_keyring() {
  printf bench >"$work/password"
  gnome-keyring-daemon --foreground --unlock --components=secrets <"$work/password" >/dev/null 2>&1 &
  started+=($!)
}

# A home, and a demo server in a process of its own, for the build with this number; the browser hands it the address.
# Each build has its own, so that it finds in the keyring what it wrote itself.
start_server() {
  local home=$work/$1 issuer client_id pipe
  mkdir -p "$home/my-phone"
  mkfifo "$home/addresses"
  # shellcheck disable=SC2016  # the browser's own $1
  printf '#!/bin/sh\nprintf "%%s\\n" "$1" >"%s"\n' "$home/addresses" >"$home/browser"
  chmod 755 "$home/browser"
  exec {pipe}<>"$home/addresses"
  "$jdk/bin/java" -XX:+UseSerialGC -cp "$work:$class_path" app.myphone.training.DemoServer \
    <&"$pipe" >"$home/server" 2>/dev/null &
  started+=($!)
  until [ -s "$home/server" ]; do sleep 0.1; done
  read -r issuer client_id <"$home/server"
  printf 'issuer=%s\nclientId=%s\ntheme=light\n' "$issuer" "$client_id" >"$home/my-phone/settings.properties"
}

# The colours: Modena's background; of the light theme the canvas, the button (also under the mouse or focused), the badge's green.
watch() {
  python3 packaging/bench/watch.py "$work/Xvfb_screen0" "$@" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
}

hello() {
  # the accessibility bus runs on a desktop already; starting it here would count against hello alone
  NO_AT_BRIDGE=1 watch frame=f4f4f4x40 -- "$jdk/bin/java" -cp "$work:$javafx" Hello
}

sign_in() {
  (be_at_home "$work/$1" && watch frame=f6f8fax40 button=0969da,2278dd,0550aex200! number=dafbe1x40 -- "${launchers[$1]}")
}

my_phone() {
  (be_at_home "$work/$1" && watch frame=f6f8fax40 number=dafbe1x40 -- "${launchers[$1]}")
}

nobody() {
  (be_at_home "$work/nobody" && watch frame=f6f8fax40 button=0969dax200 -- "${launchers[0]}")
}

# What curl needs for the terminal's two requests, with a token that is still good.
curl_settings() {
  local issuer path
  read -r issuer _ <"$work/0/server"
  secret-tool search --all service my-phone 2>/dev/null | sed -n 's/^secret = //p' >"$work/kept"
  jq -r 'select(.access != null) | "header = \"Authorization: Bearer \(.access)\""' "$work/kept" | tail -n 1
  for path in /auth/v1/users/me/phone /auth/v1/users/me; do
    printf 'url = "%s%s"\noutput = "/dev/null"\n' "$issuer" "$path"
  done
}

# The median of a column.
median() {
  cut -d ' ' -f "$2" "$work/$1.txt" | sort -n |
    awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# row NAME COLUMN HELLO'S_COLUMN GOAL: medians, and each as a ratio to hello; with --beside also this build to the other.
row() {
  local build values=()
  for build in "${!launchers[@]}"; do values+=("$(median "$build" "$2")"); done
  awk -v name="$1" -v hello="$(median hello "$3")" -v goal="$4" -v ours="${values[0]}" -v other="${values[1]:-}" 'BEGIN {
    if (other == "") printf "| %s | %s | %s | %.2f | %s |\n", name, hello, ours, ours / hello, goal
    else printf "| %s | %s | %s | %s | %.2f | %.2f | %.2f | %s |\n",
      name, hello, ours, other, ours / hello, other / hello, ours / other, goal }'
}

table() {
  if [ ${#launchers[@]} -gt 1 ]; then
    echo "This build: ${launchers[0]}, the other: ${launchers[1]}"
    echo
    echo "| median of $runs | hello | this | other | this ÷ hello | other ÷ hello | this ÷ other | goal ÷ hello |"
    echo "|---|---|---|---|---|---|---|---|"
  else
    echo "| median of $runs | hello | My Phone | ratio | goal |"
    echo "|---|---|---|---|---|"
  fi
  row "first painted frame, ms" 1 1 "≤ 0.36"
  row "number on screen, ms (against hello's frame)" 2 1 "≤ 0.60"
  row "peak RSS, MB" 3 2 "≤ 0.68"
  row "CPU, s" 4 3 "≤ 0.80"
}

# When the classes that stand for a phase were initialized, and which threads and jars cost something.
trace() {
  export JDK_JAVA_OPTIONS="-Xlog:class+init=info,class+load=info,gc:file=$work/log:uptime"
  my_phone 0 | awk '{ print "frame " $1 " ms, number " $2 " ms, peak RSS " $3 " MB, CPU " $4 " s (with the log)" }'
  unset JDK_JAVA_OPTIONS
  phase() {
    printf '%s %s\n' "$(sed -n "s|^\[\(.*\)s\].* Initializing '$1'.*|\1|p" "$work/log" | head -n 1)" "$2"
  }
  phase app/myphone/Launcher "main"
  phase app/myphone/Desktop "settings and display are known"
  phase com/sun/glass/ui/gtk/GtkApplication "GTK"
  phase app/myphone/account/StartupPrefetch "beside it: the keychain is asked"
  phase app/myphone/store/StoredSignIn "beside it: the keychain's answer is there, index and entry, as values"
  phase app/myphone/ui/shell/Shell "the window"
  phase app/myphone/signin/Session "beside it: the session is there"
  phase app/myphone/account/Profile "beside it: the number is there"
  phase app/myphone/ui/account/EarlyNumber "the first frame is painted; the number, before the page"
  phase app/myphone/ui/MainWindow "the program begins"
  phase app/myphone/ui/account/PhoneView "the page"
  phase app/myphone/ui/account/PhoneCard "the number is in it"
  echo "classes: $(grep -c 'source:' "$work/log"), not from the cache: $(grep 'source:' "$work/log" |
    grep -vc 'shared objects file'), collections: $(grep -c Pause "$work/log")"
}

# The numbers of the builds; every other round begins with the other build.
turns() {
  if [ $(($1 % 2)) = 1 ]; then printf '%s\n' "${!launchers[@]}"; else printf '%s\n' "${!launchers[@]}" | tac; fi
}

measure() {
  local round build
  for round in $(seq "$runs"); do
    hello >>"$work/hello.txt"
    for build in $(turns "$round"); do
      my_phone "$build" >>"$work/$build.txt"
    done
  done
}

# What a command took, in "ms MB s".
usage() {
  (be_at_home "$work/0" && python3 packaging/bench/usage.py "$@")
}

# Starts other than the usual one, a line each: medians, and as ratios to the hello world.
measure_others() {
  local round
  start_server nobody
  for round in $(seq "$runs"); do
    hello >>"$work/hello.txt"
    nobody >>"$work/first screen, nobody is signed in.txt"
    my_phone 0 >>"$work/number, one account.txt"
    usage "${launchers[0]}" --version >>"$work/--version.txt"
    usage "${launchers[0]}" --json >>"$work/--json.txt"
    usage curl --fail --silent --config "$work/curl" >>"$work/curl, the same two requests.txt"
  done
  for build in 1 2; do
    launchers[build]=${launchers[0]}
    start_server $build
    sign_in $build >/dev/null
  done
  for round in $(seq "$runs"); do
    my_phone 0 >>"$work/number, three accounts.txt"
  done
}

others_table() {
  local name columns
  echo "| median of $runs | ms | peak RSS, MB | CPU, s | ÷ hello's frame |"
  echo "|---|---|---|---|---|"
  for name in hello "first screen, nobody is signed in" "number, one account" "number, three accounts" \
    --version --json "curl, the same two requests"; do
    columns="2 3 4"
    case $name in hello | -* | curl*) columns="1 2 3" ;; esac
    # shellcheck disable=SC2086  # three columns
    set -- $columns
    awk -v name="$name" -v ms="$(median "$name" "$1")" -v rss="$(median "$name" "$2")" -v cpu="$(median "$name" "$3")" \
      -v hello="$(median hello 1)" 'BEGIN { printf "| %s | %s | %s | %s | %.2f |\n", name, ms, rss, cpu, ms / hello }'
  done
}

start_display
start_keyring
"$jdk/bin/javac" -d "$work" -cp "$javafx:$class_path" packaging/bench/Hello.java packaging/linux/training/DemoServer.java
for build in "${!launchers[@]}"; do
  start_server "$build"
  sign_in "$build" >/dev/null
done
if [ -n "$trace" ]; then
  trace
elif [ -n "$others" ]; then
  curl_settings >"$work/curl"
  measure_others
  others_table
else
  measure
  table
fi
