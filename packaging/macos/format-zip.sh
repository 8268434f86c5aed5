# shellcheck shell=bash
# "My Phone.app", to be dragged into Applications. To be sourced.
format_tools=("bsdtar libarchive-tools")

make_format() {
  zip_folder "$tree" "" "$made/my-phone-$version$mark-macos-$machine$unsigned.zip"
}
