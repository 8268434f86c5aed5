# shellcheck shell=bash
# Windows: where things are, and what stands beside the program. To be sourced.

tree_tools=("x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64")
[ -z "${SIGN_WITH:-}" ] || tree_tools+=("osslsigncode osslsigncode")
family_modules=jdk.crypto.mscapi # Windows' own certificates
family_maven=(-Djava-keyring.scope=compile)
libraries='*.dll'
copyright_files=(packaging/lib/copyright packaging/lib/copyright-keychain)

name_folders() {
  home=$tree
  java_folder=$home/runtime
  java_libraries=bin
  javafx_modules=$home/javafx/lib # JavaFX looks for its libraries in ../bin
  javafx_libraries=$home/javafx/bin
  documents=$tree/doc
  list=$documents/my-phone.cdx.json
}

# Tools but java, and what makes programs. The libraries stay as they are: most are signed, and nothing could be tried without one.
prune_runtime() {
  find "$java_folder/bin" -maxdepth 1 -name '*.exe' ! -name java.exe -delete
  rm -f "$java_folder"/bin/{jdwp,dt_socket}.dll "$java_folder"/lib/*.lib "$java_folder/lib/classlist" "$java_folder/lib/jrt-fs.jar"
}

strip_libraries() { :; }

# Both launchers: one for the console, one for the Start menu. The linker writes no time into them.
write_launcher() {
  local work=$parts/launcher flags=(-std=c11 -Os -s -Wall -Wextra -Werror -Wl,--no-insert-timestamp)
  mkdir -p "$work"
  cp packaging/windows/my-phone.{ico,manifest} "$work/"
  fill_in "NUMBERS=${version//./,}" "VERSION=$version$mark" "COPYRIGHT=${copyright:-not stated}" \
    "MAKER=$(owner maintainer | grep . || echo 'not stated')" <packaging/windows/my-phone.rc >"$work/my-phone.rc"
  (cd "$work" && "$(command -v x86_64-w64-mingw32-windres || echo windres)" -c 65001 -O coff my-phone.rc resource.o)
  x86_64-w64-mingw32-gcc "${flags[@]}" -o "$home/my-phone.exe" \
    packaging/windows/start.c packaging/launcher/launcher.c "$work/resource.o" -lshell32
  x86_64-w64-mingw32-gcc "${flags[@]}" -DWINDOW -mwindows -o "$home/My Phone.exe" \
    packaging/windows/start.c packaging/launcher/launcher.c "$work/resource.o" -lshell32
  write_config ';'
}

# By Authenticode, in place.
sign_file() {
  osslsigncode sign -pkcs12 "$SIGN_WITH" -readpass "$SIGN_PASSWORD" -h sha256 ${SIGN_TIME:+-ts "$SIGN_TIME"} \
    -n "My Phone" -in "$1" -out "$1.signed" >"$parts/sign.log" 2>&1 || { cat "$parts/sign.log" >&2; return 1; }
  mv "$1.signed" "$1"
}

# What is ours; Java's and JavaFX's libraries have their makers' signatures.
sign_tree() {
  sign_file "$home/my-phone.exe" && sign_file "$home/My Phone.exe"
}

train() {
  packaging/lib/train.sh "$home" "$java_folder" && write_config ';'
}

copy_desktop_files() {
  mkdir -p "$documents"
  copyright_text >"$documents/copyright.txt"
  cp packaging/managed.properties.example "$documents/"
}
