#!/bin/bash
# Makes the ahead-of-time cache: the program itself signs in at a demo server, without a display. See Training.
#   train.sh HOME LAUNCHER
# HOME is the folder of runtime/ and app/, LAUNCHER the script that a person will start.
set -euo pipefail
home=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Word for word what the launcher says, with another main class.
class_path=$(sed -n 's/^  -cp "\(.*\)" app.*/\1/p' "$2" | sed "s|\$home|$home|g")
flags=$(sed -n 's/^  \(-XX:+.*\) \\$/\1/p' "$2")

# The browser: it hands the address to the demo server.
mkfifo "$work/addresses"
printf '#!/bin/sh\nprintf "%%s\\n" "$1" >"%s"\n' "$work/addresses" >"$work/browser"
chmod 755 "$work/browser"
exec 3<>"$work/addresses"
"$home/runtime/bin/java" -cp "$class_path" app.myphone.training.DemoServer <&3 >"$work/server" 2>"$work/server.log" &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
until [ -s "$work/server" ]; do
  kill -0 $server || { cat "$work/server.log" >&2; exit 1; }
  sleep 0.1
done
read -r issuer client_id <"$work/server"

# No D-Bus: nothing of this goes to the keychain of the person who builds.
# shellcheck disable=SC2086  # one word a flag
env -u DISPLAY -u JAVA_TOOL_OPTIONS -u LD_LIBRARY_PATH XDG_RUNTIME_DIR="$work" DBUS_SESSION_BUS_ADDRESS=disabled: BROWSER="$work/browser" "$home/runtime/bin/java" \
  -XX:AOTCacheOutput="$home/app/my-phone.aot" $flags -Dglass.platform=Headless -cp "$class_path" \
  app.myphone.training.Training --issuer "$issuer" --client-id "$client_id" --config "$work/settings.properties" \
  >"$work/log" 2>&1 </dev/null && [ -s "$home/app/my-phone.aot" ] || {
  cat "$work/log" >&2
  echo "train.sh: there is no cache" >&2
  exit 1
}
