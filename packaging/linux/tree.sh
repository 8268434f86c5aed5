# shellcheck shell=bash
# Linux: where things are, and what a desktop wants besides the program, as $tree/share. To be sourced.

app_id=app.myphone.MyPhone
tree_tools=("eu-strip elfutils" "flock util-linux")
family_modules=
family_maven=()
libraries='*.so'
copyright_files=(packaging/lib/copyright)

name_folders() {
  home=$tree/lib/my-phone
  java_folder=$home/runtime
  java_libraries=lib
  javafx_modules=$home/javafx
  javafx_libraries=$home/javafx
  documents=$tree/share/doc/my-phone
  list=$documents/my-phone.cdx.json
}

# AWT's and Swing's own: JavaFX has others. keytool is of no use here; classlist only makes archives.
prune_runtime() {
  find "$java_folder/bin" -type f ! -name java -delete
  (cd "$java_folder" && rm -f lib/classlist lib/jrt-fs.jar lib/jexec lib/psfont* \
    lib/lib{awt,awt_xawt,awt_headless,jawt,fontmanager,freetype,mlib_image,lcms,javajpeg,splashscreen,jsound}.so)
}

# Symbols are for debuggers; the libraries are smaller without them.
strip_libraries() {
  find "$home" -name '*.so' -exec chmod 644 {} + -exec eu-strip --remove-comment {} \;
  eu-strip --remove-comment "$java_folder/bin/java" "$java_folder/lib/jspawnhelper"
}

# Who takes in packages signs them; ours have sums.
sign_tree() { :; }

write_launcher() {
  local more
  # shellcheck disable=SC2016  # the launcher's $home
  more=$(javafx_arguments '"$home"' | tr '\n' ' ')
  mkdir -p "$tree/bin"
  # shellcheck disable=SC2016
  packaging/linux/package-launcher.sh "$(class_path '$home/app/' :)" "${more% }" >"$tree/bin/my-phone"
  chmod 755 "$tree/bin/my-phone"
}

# The launcher reads the cache whole when its time is not that of its sum.
train() {
  packaging/linux/train.sh "$home" "$tree/bin/my-phone" &&
    sha256sum <"$home/app/my-phone.aot" | cut -d ' ' -f 1 >"$home/app/my-phone.aot.sha256"
}

copy_icons() {
  local icons=$tree/share/icons/hicolor size
  install -Dm644 assets/icon.svg "$icons/scalable/apps/$app_id.svg"
  for size in 48 128 256; do
    install -Dm644 "packaging/linux/desktop/icon-$size.png" "$icons/${size}x$size/apps/$app_id.png"
  done
}

copy_completions() {
  install -Dm644 packaging/linux/desktop/my-phone.bash "$tree/share/bash-completion/completions/my-phone"
  install -Dm644 packaging/linux/desktop/my-phone.zsh "$tree/share/zsh/site-functions/_my-phone"
  install -Dm644 packaging/linux/desktop/my-phone.fish "$tree/share/fish/vendor_completions.d/my-phone.fish"
}

copy_desktop_files() {
  local share=$tree/share
  mkdir -p "$share/metainfo" "$share/man/man1" "$share/doc/my-phone" "$share/applications"
  copy_icons
  copy_completions
  fill_in_owner <"packaging/linux/desktop/$app_id.desktop" >"$share/applications/$app_id.desktop"
  copyright_text >"$share/doc/my-phone/copyright"
  install -Dm644 packaging/managed.properties.example "$share/doc/my-phone/managed.properties.example"
  appstream_releases >"$parts/releases.xml"
  fill_in_owner <"packaging/linux/desktop/$app_id.metainfo.xml" | sed -e "/<!-- releases -->/r $parts/releases.xml" -e '/<!-- releases -->/d' \
    >"$share/metainfo/$app_id.metainfo.xml"
  fill_in_owner <packaging/linux/desktop/my-phone.1 | gzip -9n >"$share/man/man1/my-phone.1.gz"
}
