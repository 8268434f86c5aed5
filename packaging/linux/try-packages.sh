#!/bin/sh
# Everything that can be tried of target/dist on this computer without a root of its own, one after the other; an rpm and a
# bundle, when they are there. What else there is to try: packaging/README.md.
set -eu
here=$(dirname "$0")
"$here/smoke.sh"
"$here/check-packages.sh"
has() {
  [ -e "$1" ]
}
! has "$here"/../../target/dist/my-phone-*."$(uname -m)".rpm || "$here/try-rpm.sh"
! has "$here"/../../target/dist/my-phone-*.flatpak || "$here/try-flatpak.sh"
