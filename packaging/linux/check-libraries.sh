#!/bin/sh
# Run by the build before the tests.
#   check-libraries.sh MARKER
# Always ends with 0; when JavaFX lacks libraries, the file MARKER is left and a rule of the build stops with its
# sentence; what to type was said on stderr.
set -u
marker=$1
rm -f "$marker"
sh "$(dirname "$0")/native-libraries.sh" headless || {
  mkdir -p "$(dirname "$marker")"
  : >"$marker"
}
