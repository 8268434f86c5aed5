#!/bin/sh
# Starts My Phone with the Java it brings along. bin/ and lib/ may stand anywhere, as long as they stand together.
self=$0
[ ! -L "$self" ] || self=$(readlink -f -- "$self")
home=${self%/*}/../lib/my-phone
# What others need there could keep our Java from starting; the browser that we start does not get it either.
unset LD_LIBRARY_PATH
# For us alone; SystemBrowser takes them away again. The window is drawn without OpenGL, and JavaFX has no bridge to
# GTK's accessibility: both would only be loaded.
added=
for variable in GDK_GL=disable NO_AT_BRIDGE=1 MALLOC_ARENA_MAX=2; do
  eval "[ \"\${${variable%%=*}+set}\" ]" || { export "${variable?}"; added="$added ${variable%%=*}"; }
done
# A cache that is missing, broken or of another build is done without, silently. Why each flag: packaging/README.md.
exec "$home/runtime/bin/java" \
  -XX:AOTCache="$home/app/my-phone.aot" -Xlog:aot=off -Xlog:cds=off \
  -Dmy-phone.variables="$added" \
  @FLAGS@ \
  -cp "@CLASS_PATH@" app.myphone.Launcher "$@"
