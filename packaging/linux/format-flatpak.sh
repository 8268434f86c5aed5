# shellcheck shell=bash
# A bundle for Flatpak, made of the finished files: neither SDK nor runtime has to be installed. What it may do is said
# once, in the manifest. To be sourced.
format_tools=("flatpak flatpak" "ostree ostree" "jq jq")

manifest() {
  jq -r "$1" packaging/linux/flatpak/app.myphone.MyPhone.json
}

flatpak_metadata() {
  local branch
  branch=$(manifest '."runtime-version"')
  printf '[Application]\nname=%s\nruntime=%s/%s/%s\nsdk=%s/%s/%s\ncommand=%s\n' "$(manifest .id)" \
    "$(manifest .runtime)" "$machine" "$branch" "$(manifest .sdk)" "$machine" "$branch" "$(manifest .command)"
}

make_format() {
  local build=$parts/flatpak permissions
  rm -rf "$build" "$build.repo"
  mkdir -p "$build/var/tmp"
  cp -a "$tree" "$build/files"
  flatpak_metadata >"$build/metadata"
  mapfile -t permissions < <(manifest '."finish-args"[]')
  flatpak build-finish "${permissions[@]}" "$build" >"$parts/flatpak.log" 2>&1 &&
    find "$build" -exec touch -h -d "@$epoch" {} + &&
    flatpak build-export --disable-sandbox --arch="$machine" --timestamp="@$epoch" "$build.repo" "$build" stable \
      >>"$parts/flatpak.log" 2>&1 &&
    flatpak build-bundle --arch="$machine" "$build.repo" "$made/my-phone-$version$mark-$machine.flatpak" \
      "$app_id" stable >>"$parts/flatpak.log" 2>&1 || { cat "$parts/flatpak.log" >&2; return 1; }
}
