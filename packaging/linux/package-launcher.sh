#!/bin/sh
# Writes the package's launcher to stdout: my-phone.sh with its blanks filled in.
#   package-launcher.sh CLASS_PATH [MORE_FLAGS]
# The class path begins each jar with $home, which the launcher knows.
set -eu
here=$(dirname "$0")
class_path=$1
flags=$(tr '\n' ' ' <"$here/flags" | sed 's/ *$//')${2:+ $2}
sed -e "/@SURROUNDINGS@/{
    r $here/surroundings.sh
    d
  }" -e "s|@FLAGS@|$flags|" -e "s|@CLASS_PATH@|$class_path|" "$here/my-phone.sh"
