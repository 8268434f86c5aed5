#!/bin/sh
# Starts My Phone with the Java it brings along. bin/ and lib/ may stand anywhere, as long as they stand together.
self=$0
[ ! -L "$self" ] || self=$(readlink -f -- "$self")
home=${self%/*}/../lib/my-phone
# What others need there could keep our Java from starting; the browser that we start does not get it either.
unset LD_LIBRARY_PATH
# A cache that is missing, broken or of another build is done without, silently. Why each flag: packaging/README.md.
exec "$home/runtime/bin/java" \
  -XX:AOTCache="$home/app/my-phone.aot" -Xlog:aot=off -Xlog:cds=off \
  @FLAGS@ \
  -cp "@CLASS_PATH@" app.myphone.Launcher "$@"
