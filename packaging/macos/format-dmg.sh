# shellcheck shell=bash
# A disk image with "My Phone.app" and a way to Applications; only macOS can make one. To be sourced.
format_tools=("hdiutil: on a computer with macOS")

make_format() {
  local root=$parts/dmg name=my-phone-$version$mark-macos-$machine$unsigned
  rm -rf "$root"
  mkdir -p "$root"
  cp -a "$tree/My Phone.app" "$root/"
  ln -s /Applications "$root/Applications"
  hdiutil create -quiet -volname "My Phone" -srcfolder "$root" -format UDZO -ov "$made/$name.dmg"
  [ -n "$unsigned" ] || codesign --timestamp --sign "$SIGN_WITH" "$made/$name.dmg"
}
