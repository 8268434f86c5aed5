#!/bin/sh
# Makes the ahead-of-time cache: the program itself, signed in at its demo, without a display. See Training.
#   train.sh HOME LAUNCHER
# HOME is the folder of runtime/ and app/, LAUNCHER the script that a person will start.
set -eu
home=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Word for word what the launcher says, with another main class.
class_path=$(sed -n 's/^  -cp "\(.*\)" app.*/\1/p' "$2" | sed "s|\$home|$home|g")
flags=$(sed -n '/^exec/,$s/^  \(-XX:+.*\) \\$/\1/p' "$2")

# shellcheck disable=SC2086  # one word a flag
env -u DISPLAY -u JAVA_TOOL_OPTIONS -u LD_LIBRARY_PATH "$home/runtime/bin/java" \
  -XX:AOTCacheOutput="$home/app/my-phone.aot" $flags -Dglass.platform=Headless \
  -cp "$class_path" app.myphone.training.Training "$work/settings.properties" >"$work/log" 2>&1 </dev/null || {
  cat "$work/log" >&2
  exit 1
}
[ -s "$home/app/my-phone.aot" ] || {
  cat "$work/log" >&2
  echo "train.sh: there is no cache" >&2
  exit 1
}
