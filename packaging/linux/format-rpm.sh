# shellcheck shell=bash
# RPM, for Fedora, RHEL 9 and openSUSE Leap 15.6 and newer. To be sourced.
format_tools=("rpmbuild rpm")

# All of rpm's own folders stand in the work folder; rpm cannot have blanks there.
make_format() {
  local top arch=$machine
  top=$(mktemp -d)
  mkdir -p "$top/root/etc/my-phone"
  cp -a "$tree" "$top/root/usr"
  {
    fill_in "VERSION=$version$mark" "LICENCE=${licence:-LicenseRef-not-stated}" "MAINTAINER=$maintainer" \
      "HOMEPAGE=$homepage" <packaging/linux/rpm/my-phone.spec
    rpm_changelog
  } >"$top/my-phone.spec"
  SOURCE_DATE_EPOCH=$epoch rpmbuild -bb --quiet --target "$arch-linux" --buildroot "$top/buildroot" \
    --define "_topdir $top" --define "tree $top/root" --define "_rpmdir $top/rpms" "$top/my-phone.spec" \
    >"$parts/rpm.log" 2>&1 || { cat "$parts/rpm.log" >&2; rm -rf "$top"; return 1; }
  mv "$top"/rpms/*/*.rpm "$made/"
  rm -rf "$top"
}
