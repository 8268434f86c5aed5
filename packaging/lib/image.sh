# shellcheck shell=bash
# The Java that is packed, as $java_folder: linked from a JDK of this machine's kind, or taken as it is for another
# kind, for which jlink has nothing to link from. To be sourced.

modules=java.logging,java.naming,java.management,java.sql,jdk.unsupported,jdk.localedata

# What AWT, Swing and XSLT have and nobody here uses. Of each package one file stays: a module must have all its packages.
unused() {
  echo "/javafx.graphics/$libraries"
  "$linker/bin/jimage" list --verbose "$linker/lib/modules" | awk -v list=packaging/lib/unused '
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
  "$linker/bin/jlink" --module-path "$javafx_jars" --add-modules "javafx.controls,$modules${family_modules:+,$family_modules}" \
    --include-locales=en,de --exclude-resources="@$parts/unused" \
    --strip-java-debug-attributes --no-header-files --no-man-pages --compress=zip-6 --output "$java_folder"
  unpack_javafx
  find "$parts/unpacked" -maxdepth 1 -name "$libraries" -exec cp {} "$java_folder/$java_libraries/" \;
  cp -r "$linker/NOTICE" "$java_folder/legal/"
}

# A whole Java of another platform, less its tools; JavaFX beside it, as modules, with its native libraries where it looks
# for them.
take_runtime() {
  local part jar
  mkdir -p "$java_folder" "$javafx_modules" "$javafx_libraries"
  for part in bin conf lib legal release NOTICE; do
    [ ! -e "$linker/$part" ] || cp -RL "$linker/$part" "$java_folder/"
  done
  (cd "$java_folder/lib" && rm -rf src.zip ct.sym server/*.jsa ./*.debuginfo libjdwp.so libdt_socket.so)
  chmod -R u+w "$java_folder"
  unpack_javafx
  find "$parts/unpacked" -maxdepth 1 -name "$libraries" -exec cp {} "$javafx_libraries/" \;
  for jar in "$javafx_jars"/*.jar; do
    without_natives "$jar" "$javafx_modules/$(basename "$jar")"
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
  find "$unpacked" -name "$libraries" -delete
  "$jdk/bin/jar" --create --date=1980-01-01T00:00:02Z --file "$2" --manifest "$unpacked/META-INF/MANIFEST.MF" \
    -C "$unpacked" .
}

make_runtime() {
  if [ "$links" = true ]; then
    link_runtime
  else
    take_runtime
  fi
  prune_runtime
  strip_libraries
}
