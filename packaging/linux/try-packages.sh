#!/bin/sh
# Everything that can be tried of target/dist on this computer without a root of its own, one after the other. What else
# there is to try: packaging/README.md.
set -eu
here=$(dirname "$0")
"$here/smoke.sh"
"$here/check-packages.sh"
"$here/try-rpm.sh"
"$here/try-flatpak.sh"
