# shellcheck shell=bash
# macOS: where things are in "My Phone.app", as codesign wants them, and what makes it one. To be sourced.

tree_tools=("${ZIG:-zig}: by pip: ziglang")
! command -v xcrun >/dev/null || tree_tools=()
family_modules=
family_maven=(-Djava-keyring.scope=compile)
libraries='*.dylib'
copyright_files=(packaging/lib/copyright packaging/lib/copyright-keychain)
oldest_macos=13.0

name_folders() {
  home="$tree/My Phone.app/Contents"
  java_folder=$home/runtime/Contents/Home
  java_libraries=lib
  javafx_modules=$home/javafx
  javafx_libraries=$home/javafx
  documents=$home/Resources/doc
  list=$parts/my-phone.cdx.json # not in the app: it has the hashes of what the app's signature seals
}

prune_runtime() {
  find "$java_folder/bin" -type f ! -name java -delete
  (cd "$java_folder/lib" && rm -f classlist jrt-fs.jar psfont* libjsound.dylib libsplashscreen.dylib libjdwp.dylib libdt_socket.dylib)
}

# They are signed: a change would break that.
strip_libraries() { :; }

compile_launcher() {
  local flags=(-std=c11 -Os -Wall -Wextra -Werror packaging/macos/start.c packaging/launcher/launcher.c) arch=x86_64
  [ "$machine" != aarch64 ] || arch=arm64
  if command -v xcrun >/dev/null; then
    xcrun clang -arch "$arch" "-mmacosx-version-min=$oldest_macos" "${flags[@]}" -o "$1"
  else
    "${ZIG:-zig}" cc -target "${arch/arm64/aarch64}-macos.$oldest_macos-none" -s "${flags[@]}" -o "$1"
  fi
}

# The languages that the program speaks, by its words.
languages() {
  local file name
  for file in src/main/resources/app/myphone/messages*.properties; do
    name=$(basename "$file" .properties)
    name=${name#messages}
    name=${name#_}
    printf '    <string>%s</string>\n' "${name:-en}"
  done | tr _ - | LC_ALL=C sort -u
}

write_launcher() {
  local resources=$home/Resources
  mkdir -p "$home/MacOS" "$resources"
  compile_launcher "$home/MacOS/my-phone" || fail "the launcher could not be compiled; the reason is above."
  cp packaging/macos/my-phone.icns "$resources/"
  languages >"$parts/languages"
  fill_in "VERSION=$version" "OLDEST=$oldest_macos" "COPYRIGHT=${copyright:-not stated}" <packaging/macos/Info.plist |
    sed -e "/<!-- languages -->/r $parts/languages" -e '/<!-- languages -->/d' >"$home/Info.plist"
  fill_in "VERSION=${java%%[!0-9.]*}" <packaging/macos/runtime.plist >"$home/runtime/Contents/Info.plist"
  mkdir -p "$home/runtime/Contents/MacOS"
  cp "$java_folder/lib/libjli.dylib" "$home/runtime/Contents/MacOS/" # what the folder's signature belongs to
  printf 'APPL????' >"$home/PkgInfo"
  write_config :
}

code_sign() {
  codesign --force --timestamp --options runtime --entitlements packaging/macos/entitlements.plist --sign "$SIGN_WITH" "$@"
}

# From the inside out, as codesign wants it.
sign_tree() {
  find "$home" -type f \( -name '*.dylib' -o -name '*.jnilib' -o -name java -o -name jspawnhelper \) -print0 |
    while IFS= read -r -d '' file; do code_sign "$file" || return 1; done
  code_sign "$home/runtime" && code_sign "${home%/Contents}"
}

train() {
  packaging/lib/train.sh "$home" "$java_folder" && write_config :
}

copy_desktop_files() {
  mkdir -p "$documents"
  copyright_text >"$documents/copyright.txt"
  cp packaging/managed.properties.example "$documents/"
}
