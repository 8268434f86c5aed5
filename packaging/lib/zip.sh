# shellcheck shell=bash
# A zip in which nothing depends on when and where it was made. To be sourced.

#   zip_folder FOLDER NAME ZIP
# NAME is the folder that everything is in; empty: what is in FOLDER stands at the top.
zip_folder() {
  (cd "$1" && find . -mindepth 1 -printf '%P\n' | LC_ALL=C sort) >"$parts/zip.list"
  local name=${2//\~/\\~} # which stands for what was found, in a pattern
  TZ=UTC bsdtar --format zip --uid 0 --gid 0 --numeric-owner --no-recursion ${name:+-s "|^|$name/|"} \
    -C "$1" -cf "$3" -T "$parts/zip.list"
}
