#!/usr/bin/env bash
# Looks at what build.sh left in target/dist for this computer's platform, as those do who take in packages: lintian and
# the checkers of desktop entries and AppStream data; whether the shells can read their completion; whether the list of
# parts has every file with its hash. try-*.sh install things.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. packaging/lib/common.sh
need_tools "lintian lintian" "desktop-file-validate desktop-file-utils" "appstreamcli appstream" "jq jq" "zsh zsh" \
  "fish fish"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/tar"
tar -xzf target/dist/my-phone-*-linux-"$(uname -m)".tar.gz -C "$work/tar" --strip-components 1
share=$work/tar/share

broken() {
  say "$*"
  exit 1
}

check_debian() {
  lintian --allow-root --display-info --pedantic --tag-display-limit 0 --fail-on error,warning,info,pedantic \
    target/dist/my-phone_*_"$(dpkg --print-architecture)".deb || broken "lintian is not content."
  say "lintian"
}

check_desktop() {
  desktop-file-validate "$share/applications/app.myphone.MyPhone.desktop" || broken "the desktop entry is wrong."
  appstreamcli validate --no-net --pedantic "$share/metainfo/app.myphone.MyPhone.metainfo.xml" ||
    broken "the AppStream data are wrong."
  say "desktop entry, AppStream"
}

check_completions() {
  bash -n "$share/bash-completion/completions/my-phone" || broken "bash cannot read its completion."
  zsh -n "$share/zsh/site-functions/_my-phone" || broken "zsh cannot read its completion."
  fish -n "$share/fish/vendor_completions.d/my-phone.fish" || broken "fish cannot read its completion."
  [ "$(fish -c "source '$share/fish/vendor_completions.d/my-phone.fish'; complete -C 'my-phone --wire g'" |
    cut -f 1 | tr '\n' ' ')" = "grpc grpc-web " ] || broken "fish does not complete a value."
  say "completion in bash, zsh, fish"
}

# No file that is not listed, none listed that is not there, and each with its hash.
check_list() {
  local list=$share/doc/my-phone/my-phone.cdx.json
  jq -r '.components[] | select(.type == "file") | "\(.hashes[0].content)  \(.name)"' "$list" | LC_ALL=C sort >"$work/listed"
  (cd "$work/tar" && find . -type f ! -name my-phone.cdx.json -printf '%P\0' | xargs -0 sha256sum --) |
    LC_ALL=C sort >"$work/there"
  diff "$work/listed" "$work/there" >&2 || broken "the list of parts differs from the files."
  jq -e '[.components[] | select(.type != "file") | select((.hashes // []) == [] and .group != "org.openjfx")] == []' \
    "$list" >/dev/null || broken "the list of parts has some without a hash."
  say "list of parts: $(wc -l <"$work/listed") files"
}

(cd target/dist && sha256sum --quiet -c SHA256SUMS) || broken "sums"
check_desktop
check_completions
check_list
check_debian
