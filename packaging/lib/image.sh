# shellcheck shell=bash
# The Java that is packed, as $home/runtime: linked from a JDK of this machine's kind, or taken as it is for another
# kind, for which jlink has nothing to link from. To be sourced.

modules=java.logging,java.naming,java.management,java.sql,jdk.unsupported,jdk.localedata

# What AWT, Swing and XSLT have and nobody here uses. Of each package one file stays: a module must have all its packages.
unused() {
  echo '/javafx.graphics/*.so'
  "$linker/bin/jimage" list --verbose "$linker/lib/modules" | awk -v list=packaging/linux/unused '
    BEGIN { while ((getline line < list) > 0) unused[line] }
    $1 == "Module:" { module = $2; next }
    $1 ~ /^[0-9]+$/ {
      package = module "/" $NF
      name = package
      sub(/.*\//, "", name)
      sub(/\/[^\/]*$/, "", package)
      for (prefix in unused)
        if (index(package "/", prefix "/") == 1 && !(package in seen)) {
          seen[package]
          gsub(/[.$]/, "\\\\&", name)
          gsub(/[.$]/, "\\\\&", package)
          print "regex:/" package "/(?!" name "$)[^/]*"
        }
    }'
}

# JDK and JavaFX only; the native libraries outside of the modules file, or JavaFX would unpack them at every start.
link_runtime() {
  unused >"$parts/unused"
  "$linker/bin/jlink" --module-path "$javafx_jars" --add-modules "javafx.controls,$modules" \
    --include-locales=en,de --exclude-resources="@$parts/unused" \
    --strip-java-debug-attributes --no-header-files --no-man-pages --compress=zip-6 --output "$home/runtime"
  unpack_javafx
  cp "$parts"/unpacked/*.so "$home/runtime/lib/"
  cp -r "$linker/NOTICE" "$home/runtime/legal/"
}

# A whole Java of another platform, less its tools; JavaFX beside it, as modules, with its native libraries unpacked.
take_runtime() {
  local part jar
  mkdir -p "$home/runtime/bin" "$home/javafx"
  for part in conf lib legal release NOTICE; do
    [ ! -e "$linker/$part" ] || cp -RL "$linker/$part" "$home/runtime/"
  done
  cp "$linker/bin/java" "$home/runtime/bin/"
  (cd "$home/runtime/lib" && rm -rf jfr src.zip ct.sym server/*.jsa ./*.debuginfo libjdwp.so libdt_socket.so)
  unpack_javafx
  cp "$parts"/unpacked/*.so "$home/javafx/"
  for jar in "$javafx_jars"/*.jar; do
    without_natives "$jar" "$home/javafx/$(basename "$jar")"
  done
}

unpack_javafx() {
  "$jdk/bin/jar" --extract --dir "$parts/unpacked" --file "$javafx_jars"/javafx-graphics-*.jar
}

without_natives() {
  local unpacked
  unpacked=$parts/without-natives/$(basename "$1")
  mkdir -p "$unpacked"
  "$jdk/bin/jar" --extract --dir "$unpacked" --file "$1"
  find "$unpacked" -name '*.so' -delete
  "$jdk/bin/jar" --create --date=1980-01-01T00:00:02Z --file "$2" --manifest "$unpacked/META-INF/MANIFEST.MF" \
    -C "$unpacked" .
}

# AWT's and Swing's own: JavaFX has others. keytool is of no use here; classlist only makes archives.
prune_runtime() {
  find "$home/runtime/bin" -type f ! -name java -delete
  (cd "$home/runtime" && rm -f lib/classlist lib/jrt-fs.jar lib/jexec lib/psfont* \
    lib/lib{awt,awt_xawt,awt_headless,jawt,fontmanager,freetype,mlib_image,lcms,javajpeg,splashscreen,jsound}.so)
}

# Symbols are for debuggers; the libraries are smaller without them.
strip_runtime() {
  find "$home" -name '*.so' -exec chmod 644 {} + -exec eu-strip --remove-comment {} \;
  eu-strip --remove-comment "$home/runtime/bin/java" "$home/runtime/lib/jspawnhelper"
}

make_runtime() {
  if [ "$links" = true ]; then
    link_runtime
  else
    take_runtime
  fi
  prune_runtime
  strip_runtime
}
