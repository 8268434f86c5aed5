# shellcheck shell=bash
# Debian's package, for Debian 12, Ubuntu 22.04 and newer. To be sourced.
format_tools=("dpkg-deb dpkg")

deb_architecture() {
  case $machine in
    x86_64) echo amd64 ;;
    aarch64) echo arm64 ;;
  esac
}

# The files where Debian wants them; /etc/my-phone is for an administrator's managed.properties.
deb_root() {
  local root=$1 share=$1/usr/share
  mkdir -p "$root/DEBIAN" "$root/etc/my-phone"
  cp -a "$tree" "$root/usr"
  mv "$share/zsh/site-functions" "$share/zsh/vendor-completions"
  debian_changelog | gzip -9n >"$share/doc/my-phone/changelog.gz"
  install -Dm644 packaging/linux/deb/lintian-overrides "$share/lintian/overrides/my-phone"
}

make_format() {
  local root=$parts/deb arch
  arch=$(deb_architecture)
  rm -rf "$root"
  deb_root "$root"
  fill_in "VERSION=$version$mark" "ARCH=$arch" "SIZE=$(du -sk --apparent-size "$root/usr" | cut -f 1)" \
    "MAINTAINER=$maintainer" "HOMEPAGE=$homepage" <packaging/linux/deb/control >"$root/DEBIAN/control"
  (cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
  chmod -R u=rwX,go=rX "$root"
  find "$root" -exec touch -h -d "@$epoch" {} +
  SOURCE_DATE_EPOCH=$epoch dpkg-deb --root-owner-group -Zxz -z9 -Sextreme --threads-max=1 --build "$root" \
    "$made/my-phone_$version${mark}_$arch.deb" >/dev/null
}
