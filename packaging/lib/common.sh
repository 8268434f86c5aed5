# shellcheck shell=bash
# What every script of the packages says and reads. To be sourced, from the project's folder.

say() {
  echo "${0##*/}: $*" >&2
}

# One sentence, and the end.
fail() {
  say "$*"
  exit 2
}

# What is needed: each argument is a command and Debian's package of it, as "rpmbuild rpm", or after a colon how else to
# get it, as "zig: by pip: ziglang".
need_tools() {
  local tool command missing="" packages="" ways=""
  for tool; do
    command=${tool%%[: ]*}
    command -v "$command" >/dev/null && continue
    missing="$missing, $command"
    case $tool in
      "$command: "*) ways="$ways Get it ${tool#"$command: "};" ;;
      *) packages="$packages ${tool##* }" ;;
    esac
  done
  [ -z "$missing" ] ||
    fail "missing: ${missing#, }.${packages:+ On Debian: apt-get install$packages;}$ways or name other formats."
}

# What the owner says about KEY, or nothing.
owner() {
  sed -n "s/^$1=//p" packaging/owner.properties
}

# The first argument is not older than the second, as versions go.
is_at_least() {
  [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]
}

# Puts the values of NAME=VALUE arguments where @NAME@ stands, from stdin to stdout. A line of which nothing but an empty
# value is left, as in "Homepage: @HOMEPAGE@", is taken away.
fill_in() {
  local pair name value script=()
  for pair; do
    name=${pair%%=*}
    value=$(printf '%s' "${pair#*=}" | sed 's/[&|\\]/\\&/g')
    [ -n "$value" ] || script+=(-e "/^[^@]*@$name@[^@]*\$/d")
    script+=(-e "s|@$name@|$value|g")
  done
  sed "${script[@]}"
}
