#!/bin/sh
# Starts My Phone with the Java it brings along. bin/ and lib/ may stand anywhere, as long as they stand together.
self=$0
case $self in
  */*) ;;
  *) # sh my-phone
    [ -f "./$self" ] && self=./$self || self=$(command -v -- "$self")
    ;;
esac
[ ! -L "$self" ] || self=$(readlink -f -- "$self")
home=${self%/*}/../lib/my-phone
case $home/ in
  /*) place=$home/ ;;
  *) place=$PWD/$home/ ;;
esac
case $place in
  *:* | *!/*) # Java takes them for the end of a folder, or of a jar
    echo "My Phone can't run from a folder with ':' in its name or '!' at the end of it: move it out of ${place%/bin/*}" >&2
    exit 70
    ;;
esac
@SURROUNDINGS@
# What others need there could keep our Java from starting; the browser that we start does not get it either.
unset LD_LIBRARY_PATH
# For us alone; SystemBrowser takes them away again. The window is drawn without OpenGL, and JavaFX has no bridge to
# GTK's accessibility: both would only be loaded.
for variable in GDK_GL=disable NO_AT_BRIDGE=1 MALLOC_ARENA_MAX=2; do
  eval "[ \"\${${variable%%=*}+set}\" ]" || { export "${variable?}"; changed="$changed ${variable%%=*}"; }
done
# A cache with a wrong byte in it can end Java with a crash. It is read whole only when its time is not the one it came
# with, so that a usual start costs nothing; Java itself does without one that is missing, short or of another build.
cache=$home/app/my-phone.aot
# shellcheck disable=SC3013  # every sh of Linux has it
if [ ! -e "$cache.sha256" ] || [ "$cache" -nt "$cache.sha256" ] || [ "$cache" -ot "$cache.sha256" ]; then
  read -r sum 2>/dev/null <"$cache.sha256" && [ "$(sha256sum <"$cache" 2>/dev/null)" = "$sum  -" ] || cache=
fi
# Why each flag: packaging/README.md.
# shellcheck disable=SC2086,SC2154  # $spoken is one or two words, from above
exec "$home/runtime/bin/java" \
  ${cache:+"-XX:AOTCache=$cache"} -Xlog:aot=off -Xlog:cds=off \
  -Dmy-phone.variables="$changed" $spoken \
  @FLAGS@ \
  -cp "@CLASS_PATH@" app.myphone.Launcher "$@"
