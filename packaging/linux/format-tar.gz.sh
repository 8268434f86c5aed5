# shellcheck shell=bash
# A folder that runs from anywhere. To be sourced.
format_tools=("tar tar" "gzip gzip")

make_format() {
  local name=my-phone-$version$mark-linux-$machine
  tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$epoch" --format=gnu \
    --transform "s|^\.|$name|" -C "$tree" -cf - . | gzip -9n >"$made/$name.tar.gz"
}
