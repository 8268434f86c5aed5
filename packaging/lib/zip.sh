# shellcheck shell=bash
# A zip in which nothing depends on when and where it was made. To be sourced.

#   zip_folder FOLDER NAME ZIP
# NAME is the folder that everything is in; empty: what is in FOLDER stands at the top. By way of tar, which leaves out the
# times of the last look at a file.
zip_folder() {
  (cd "$1" && find . -mindepth 1 -maxdepth 1 -printf '%P\0' | LC_ALL=C sort -z) |
    tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$epoch" --format=gnu \
      ${2:+--transform "s|^|$2/|"} -C "$1" -cf - --null -T - | TZ=UTC bsdtar --format zip -cf "$3" @-
}
