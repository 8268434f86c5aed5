#!/bin/bash
# Makes the ahead-of-time cache: the program itself signs in at a demo server. See Training.
#   train.sh HOME LAUNCHER
# HOME is the folder of runtime/ and app/, LAUNCHER the script that a person will start. With dbus-run-session and
# gnome-keyring-daemon the keychain is part of it, a new one in a temporary folder, and with Xvfb a real window; without,
# the cache lacks some classes.
set -euo pipefail
if [ -z "${TRAINING_HOME:-}" ]; then
  TRAINING_HOME=$(mktemp -d)
  export TRAINING_HOME HOME=$TRAINING_HOME XDG_CONFIG_HOME=$TRAINING_HOME XDG_STATE_HOME=$TRAINING_HOME \
    XDG_DATA_HOME=$TRAINING_HOME XDG_RUNTIME_DIR=$TRAINING_HOME DBUS_SESSION_BUS_ADDRESS=disabled:
  unset DISPLAY WAYLAND_DISPLAY JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS LD_LIBRARY_PATH
  trap 'rm -rf "$TRAINING_HOME"' EXIT
  if command -v dbus-run-session gnome-keyring-daemon >/dev/null; then
    dbus-run-session -- "$0" "$@" 2>"$TRAINING_HOME/dbus" || { cat "$TRAINING_HOME/dbus" >&2; exit 1; }
  else
    echo "train.sh: no dbus-run-session or gnome-keyring-daemon here: the cache will lack what the keychain needs" >&2
    "$0" "$@"
  fi
  exit
fi
home=$1
work=$TRAINING_HOME
# Word for word what the launcher says, with another main class.
class_path=$(sed -n 's/^  -cp "\(.*\)" app.*/\1/p' "$2" | sed "s|\$home|$home|g")
flags=$(sed -n 's/^  \(-XX:+.*\) \\$/\1/p' "$2")
case $DBUS_SESSION_BUS_ADDRESS in
  disabled:) ;;
  *) printf training | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null ;;
esac

# The display: a real one, or the one that JavaFX plays.
display=
platform=-Dglass.platform=Headless
if command -v Xvfb >/dev/null; then
  Xvfb -displayfd 4 -screen 0 1280x900x24 -nolisten tcp 4>"$work/display" 2>/dev/null &
  display=$!
  until [ -s "$work/display" ]; do
    kill -0 $display || { echo "train.sh: Xvfb does not start" >&2; exit 1; }
    sleep 0.1
  done
  DISPLAY=:$(cat "$work/display")
  export DISPLAY
  platform=
fi

# The browser: it hands the address to the demo server.
mkfifo "$work/addresses"
printf '#!/bin/sh\nprintf "%%s\\n" "$1" >"%s"\n' "$work/addresses" >"$work/browser"
chmod 755 "$work/browser"
exec 3<>"$work/addresses"
"$home/runtime/bin/java" -cp "$class_path" app.myphone.training.DemoServer <&3 >"$work/server" 2>"$work/server.log" &
server=$!
trap 'kill $server $display 2>/dev/null; wait $server $display 2>/dev/null || true' EXIT
until [ -s "$work/server" ]; do
  kill -0 $server || { cat "$work/server.log" >&2; exit 1; }
  sleep 0.1
done
read -r issuer client_id <"$work/server"

# As from the desktop's menu: without arguments.
mkdir -p "$work/my-phone"
printf 'issuer=%s\nclientId=%s\ntheme=light\n' "$issuer" "$client_id" >"$work/my-phone/settings.properties"
# shellcheck disable=SC2086  # one word a flag
train() {
  GDK_GL=disable NO_AT_BRIDGE=1 BROWSER="$work/browser" "$home/runtime/bin/java" \
    $flags $platform -cp "$class_path" "$@" >"$work/log" 2>&1 </dev/null && return
  cat "$work/log" >&2
  return 1
}
# Once for a session to start with, once to learn.
train app.myphone.training.Training keep &&
  train -XX:AOTCacheOutput="$home/app/my-phone.aot" -XX:-AOTRecordTraining app.myphone.training.Training &&
  [ -s "$home/app/my-phone.aot" ] || {
  echo "train.sh: there is no cache" >&2
  exit 1
}
