# shellcheck shell=bash
# Our jar and the libraries' jars, as $home/app. To be sourced.

# The jars, JavaFX's for the platform apart, and what Maven knows of them.
build_jars() {
  rm -rf target/package/jars target/package/javafx
  [ "$alike" = false ] || rm -f target/classes/app/myphone/ui/*.bss
  mvn -q -B -ntp -Dstyle.color=never -Ppackage package -DskipTests -Dmaven.test.skip=true \
    "-Dpackage.javafx=$javafx" "-Dpackage.mark=$mark" "-Dpackage.page=$(owner homepage)" "-Dstyles.skip=$alike" "${family_maven[@]}" "$@" || fail "Maven could not build the jars; it said why above."
  javafx_jars=$PWD/target/package/javafx
}

# A signed jar without its signature: Java would check it at every start, and put none of its classes into the cache.
# What came from where is in the list of everything that is shipped, with the hash of what is shipped.
unsign() {
  local unpacked=$parts/unsigned
  mkdir -p "$unpacked"
  "$jdk/bin/jar" --extract --dir "$unpacked" --file "$1"
  rm -f "$unpacked"/META-INF/*.SF "$unpacked"/META-INF/*.RSA
  "$jdk/bin/jar" --create --date=1980-01-01T00:00:02Z --file "$1" --manifest "$unpacked/META-INF/MANIFEST.MF" \
    -C "$unpacked" .
}

is_signed() {
  "$jdk/bin/jar" --list --file "$1" | grep -q '^META-INF/[^/]*\.SF$'
}

# Our own jar first: most is looked for there. The training stands last; see Training.
copy_jars() {
  local jar
  mkdir -p "$home/app" "$parts/training"
  cp "target/my-phone-$version.jar" "$home/app/my-phone.jar"
  cp target/package/jars/*.jar "$home/app/"
  for jar in "$home"/app/*.jar; do
    ! is_signed "$jar" || unsign "$jar"
  done
  [ "$links" = true ] || return 0
  "$jdk/bin/javac" --release 25 -d "$parts/training" -p "$javafx_jars" --add-modules javafx.controls \
    -cp "$home/app/*" packaging/linux/training/*.java
  "$jdk/bin/jar" --create --date=1980-01-01T00:00:02Z --file "$home/app/zz-training.jar" -C "$parts/training" .
}

# Where JavaFX is not in the runtime, Java is told where it is; arguments as lines, the folder given as its argument.
javafx_arguments() {
  [ "$links" = true ] || printf '%s\n' --module-path "$1/${javafx_modules#"$home"/}" --add-modules javafx.controls
}

# The jars in the order of the class path, with a word before each and another between them.
class_path() {
  (cd "$home/app" && printf '%s\n' my-phone.jar *.jar | awk -v before="$1" -v between="$2" \
    '!seen[$0]++ { printf "%s%s%s", (NR > 1 ? between : ""), before, $0 }')
}

# Every jar is named in the copyright file, with its licence.
check_licences() {
  local jar name
  for jar in target/package/jars/*.jar; do
    name=$(basename "$jar" .jar)
    name=${name%-[0-9]*.[0-9]*}
    grep -q "app/$name-\*\.jar" "${copyright_files[@]}" || fail "${copyright_files[*]} say nothing about $name."
  done
}
