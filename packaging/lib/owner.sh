# shellcheck shell=bash
# What the owner said, put into texts; or that nothing was said. To be sourced, after common.sh.

# Fills in from stdin to stdout.
fill_in_owner() {
  local licence_text="No licence has been stated for My Phone yet."
  [ -z "$licence" ] || licence_text="The text of this licence comes with My Phone's sources."
  fill_in "VERSION=$version$mark" "DATE=$date" "LICENCE=${licence:-not-stated}" \
    "APPSTREAM_LICENCE=${licence:-LicenseRef-proprietary}" \
    "LICENCE_TEXT=$licence_text" \
    "COPYRIGHT=${copyright:-the authors of My Phone}" "MAINTAINER=$maintainer" "HOMEPAGE=$homepage" "ISSUES=$issues"
}

# Who has the rights to what, in Debian's format.
copyright_text() {
  cat "${copyright_files[@]}" | fill_in_owner
}

settle_times() {
  chmod -R u=rwX,go=rX "$tree"
  find "$tree" -exec touch -h -d "@$epoch" {} +
}
