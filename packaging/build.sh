#!/usr/bin/env bash
# Makes the packages for this computer's kind of Linux: target/dist/my-phone_VERSION_ARCH.deb, .tar.gz, the list of what
# is in them (CycloneDX) and SHA-256 sums. Needs Maven, a JDK 25, what JavaFX's headless tests need, and dpkg-deb.
#   build.sh [arguments for Maven]
# Same sources, same bytes, except the ahead-of-time cache. packaging/README.md says why things are as they are.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=packaging/linux
parts=target/package
dist=target/dist
tree=$parts/tree # bin, lib, share: /usr of the deb, the folder of the tar
home=$tree/lib/my-phone

say() {
  echo "build.sh: $*" >&2
}

# When the sources were last changed: every file gets this time, before the cache looks at the jars' times.
source_date() {
  git log -1 --format=%ct 2>/dev/null ||
    date -d "$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' pom.xml)" +%s
}

build_jars() {
  rm -rf "$parts" "$dist"
  mvn -q -B -ntp -Ppackage package -DskipTests -Dmaven.test.skip=true "$@"
  version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml)
  jdk=$(sed -n "s:^exec '\(.*\)/bin/java'.*:\1:p" target/my-phone) # what the build took
}

# What AWT, Swing and XSLT have and nobody here uses. Of each package one file stays: a module must have all its packages.
unused() {
  echo '/javafx.graphics/*.so'
  "$jdk/bin/jimage" list --verbose "$jdk/lib/modules" | awk -v list="$here/unused" '
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
make_runtime() {
  unused >"$parts/unused"
  "$jdk/bin/jlink" --module-path "$parts/javafx" --add-modules "$modules" --include-locales=en,de \
    --exclude-resources="@$parts/unused" \
    --strip-java-debug-attributes --no-header-files --no-man-pages --compress=zip-6 --output "$home/runtime"
  "$jdk/bin/jar" --extract --dir "$parts/unpacked" --file "$parts"/javafx/javafx-graphics-*.jar
  cp "$parts"/unpacked/*.so "$home/runtime/lib/"
  # AWT's and Swing's own: JavaFX has others. keytool is of no use here; classlist only makes archives.
  (cd "$home/runtime" && rm -f bin/keytool lib/classlist lib/jrt-fs.jar lib/psfont* \
    lib/lib{awt,awt_xawt,awt_headless,jawt,fontmanager,freetype,mlib_image,lcms,javajpeg,splashscreen,jsound}.so)
  cp -r "$jdk/NOTICE" "$home/runtime/legal/"
}

modules=javafx.controls,java.logging,java.naming,java.management,java.sql,jdk.unsupported,jdk.security.auth
modules=$modules,jdk.localedata

# A signed jar without its signature: Java would check it at every start, and put none of its classes into the cache.
# What came from where is in the list of everything that is shipped, with its hash.
unsign() {
  local unpacked=$parts/unsigned
  mkdir -p "$unpacked"
  "$jdk/bin/jar" --extract --dir "$unpacked" --file "$1"
  rm -f "$unpacked"/META-INF/*.SF "$unpacked"/META-INF/*.RSA
  "$jdk/bin/jar" --create --date=1980-01-01T00:00:02Z --file "$1" --manifest "$unpacked/META-INF/MANIFEST.MF" \
    -C "$unpacked" .
}

# Our own jar first: most is looked for there. The training stands last; see Training.
copy_jars() {
  mkdir -p "$home/app" "$parts/training"
  cp "target/my-phone-$version.jar" "$home/app/my-phone.jar"
  cp "$parts"/jars/*.jar "$home/app/"
  unsign "$home"/app/hkdf-*.jar
  "$jdk/bin/javac" --release 25 -d "$parts/training" -p "$parts/javafx" --add-modules javafx.controls \
    -cp "$home/app/*" "$here"/training/*.java
  "$jdk/bin/jar" --create --date=1980-01-01T00:00:02Z --file "$home/app/zz-training.jar" -C "$parts/training" .
}

write_launcher() {
  local jars
  jars=$(cd "$home/app" && printf '%s\n' my-phone.jar *.jar | awk '!seen[$0]++ { printf ":$home/app/%s", $0 }')
  mkdir -p "$tree/bin"
  sed -e "s|@FLAGS@|$(tr '\n' ' ' <"$here/flags" | sed 's/ *$//')|" -e "s|@CLASS_PATH@|${jars#:}|" \
    "$here/my-phone.sh" >"$tree/bin/my-phone"
  chmod 755 "$tree/bin/my-phone"
}

copy_desktop_files() {
  local share=$tree/share date size
  date=$(date -u -d "@$epoch" +%Y-%m-%d)
  install -Dm644 "$here/desktop/app.myphone.MyPhone.desktop" "$share/applications/app.myphone.MyPhone.desktop"
  install -Dm644 assets/icon.svg "$share/icons/hicolor/scalable/apps/my-phone.svg"
  for size in 48 128 256; do
    install -Dm644 "$here/desktop/icon-$size.png" "$share/icons/hicolor/${size}x$size/apps/my-phone.png"
  done
  install -Dm644 "$here/desktop/my-phone.bash" "$share/bash-completion/completions/my-phone"
  install -Dm644 "$here/desktop/copyright" "$share/doc/my-phone/copyright"
  install -Dm644 "$parts/sbom.json" "$share/doc/my-phone/my-phone.cdx.json"
  mkdir -p "$share/metainfo" "$share/man/man1"
  sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$date/" "$here/desktop/app.myphone.MyPhone.metainfo.xml" \
    >"$share/metainfo/app.myphone.MyPhone.metainfo.xml"
  sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$date/" "$here/desktop/my-phone.1" | gzip -9n \
    >"$share/man/man1/my-phone.1.gz"
}

# Every jar is named in the copyright file, with its licence.
check_licences() {
  local jar name
  for jar in "$parts"/jars/*.jar; do
    name=$(basename "$jar" .jar)
    name=${name%-[0-9]*.[0-9]*}
    grep -q "app/$name-\*\.jar" "$here/desktop/copyright" ||
      { say "packaging/linux/desktop/copyright says nothing about $name"; exit 1; }
  done
}

settle_times() {
  chmod -R u=rwX,go=rX "$tree"
  find "$tree" -exec touch -h -d "@$epoch" {} +
}

make_tar() {
  local name=my-phone-$version-linux-$(uname -m)
  tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$epoch" --format=gnu \
    --transform "s|^\.|$name|" -C "$tree" -cf - . | gzip -9n >"$dist/$name.tar.gz"
}

make_deb() {
  local root=$parts/deb arch
  arch=$(dpkg --print-architecture)
  mkdir -p "$root/DEBIAN"
  cp -a "$tree" "$root/usr"
  sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$arch/" -e "s/@SIZE@/$(du -sk --apparent-size "$tree" | cut -f 1)/" \
    "$here/control" >"$root/DEBIAN/control"
  (cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
  find "$root" -maxdepth 1 -exec touch -d "@$epoch" {} + -o -path '*/DEBIAN*' -exec touch -d "@$epoch" {} +
  SOURCE_DATE_EPOCH=$epoch dpkg-deb --root-owner-group -Zxz -z9 -Sextreme --build "$root" \
    "$dist/my-phone_${version}_$arch.deb" >/dev/null
}

build_jars "$@"
epoch=${SOURCE_DATE_EPOCH:-$(source_date)}
mkdir -p "$home" "$dist"
check_licences
make_runtime
copy_jars
write_launcher
copy_desktop_files
settle_times
"$here/train.sh" "$home" "$tree/bin/my-phone"
settle_times
make_tar &
make_deb
wait $!
cp "$parts/sbom.json" "$dist/my-phone-$version.cdx.json"
(cd "$dist" && sha256sum -- * >SHA256SUMS)
ls -l "$dist" >&2
