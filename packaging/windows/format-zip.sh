# shellcheck shell=bash
# A folder that runs from anywhere. To be sourced.
format_tools=("bsdtar libarchive-tools")

make_format() {
  local name=my-phone-$version$mark-windows-$machine$unsigned
  zip_folder "$tree" "$name" "$made/$name.zip"
}
