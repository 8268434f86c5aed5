#!/usr/bin/env bash
# Makes the ahead-of-time cache on any system: the program itself shows the demo's number in a window that JavaFX only
# plays. linux/train.sh is nearer to a person's start.
#   train.sh HOME JAVA
# HOME is the folder of app/, JAVA the Java to be packed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export MY_PHONE_DEMO=true MY_PHONE_AS=ada HOME=$work APPDATA=$work LOCALAPPDATA=$work XDG_CONFIG_HOME=$work XDG_STATE_HOME=$work
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
home=$1
class_path=$(sed -n '/^-cp$/{n;p;}' "$home/app/my-phone.cfg" | sed "s|\$HOME|$home|g")
mapfile -t flags < <(sed '/^-cp$/,$d' "$home/app/my-phone.cfg" | sed "s|\$HOME|$home|g")
"$2/bin/java" -XX:AOTCacheOutput="$home/app/my-phone.aot" "${flags[@]}" -XX:-AOTRecordTraining -Dglass.platform=Headless \
  -Dprism.order=sw -cp "$class_path" app.myphone.training.Training keep >"$work/log" 2>&1 </dev/null &&
  [ -s "$home/app/my-phone.aot" ] || { cat "$work/log" >&2; exit 1; }
