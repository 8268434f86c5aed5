# shellcheck shell=bash
# What a Linux desktop wants besides the program, as $tree/share. To be sourced.

app_id=app.myphone.MyPhone

# Filled in with what the owner said, or that nothing was said.
desktop_file() {
  local licence_text="No licence has been stated for My Phone yet."
  [ -z "$licence" ] || licence_text="The text of this licence comes with My Phone's sources."
  fill_in "VERSION=$version$mark" "DATE=$date" "LICENCE=${licence:-not-stated}" \
    "APPSTREAM_LICENCE=${licence:-LicenseRef-proprietary}" \
    "LICENCE_TEXT=$licence_text" \
    "COPYRIGHT=${copyright:-the authors of My Phone}" "MAINTAINER=$maintainer" "HOMEPAGE=$homepage" "ISSUES=$issues" \
    <"packaging/linux/desktop/$1"
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
  desktop_file "$app_id.desktop" >"$share/applications/$app_id.desktop"
  desktop_file copyright >"$share/doc/my-phone/copyright"
  install -Dm644 packaging/managed.properties.example "$share/doc/my-phone/managed.properties.example"
  appstream_releases >"$parts/releases.xml"
  desktop_file "$app_id.metainfo.xml" | sed -e "/<!-- releases -->/r $parts/releases.xml" -e '/<!-- releases -->/d' \
    >"$share/metainfo/$app_id.metainfo.xml"
  desktop_file my-phone.1 | gzip -9n >"$share/man/man1/my-phone.1.gz"
}

settle_times() {
  chmod -R u=rwX,go=rX "$tree"
  find "$tree" -exec touch -h -d "@$epoch" {} +
}
