#!/bin/sh
# Run by the build before anything else: is there a JDK 25 where maven-toolchains-plugin looks for one?
#   check-jdk.sh MAVENS_JAVA_HOME MARKER
# Always ends with 0; when there is none, the file MARKER is left and a rule of the build stops with its sentence.
set -u
needed=25
mavens_java=$1
marker=$2
# Elsewhere only for tests.
places=${JDK_PLACES-/usr/jdk /usr/java /opt/java /opt/hostedtoolcache /usr/lib/jvm /usr/lib64/jvm /usr/local/java}

is_new_enough() {
  [ -x "$1/bin/javac" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ "${version:-0}" -ge "$needed" ]
}

found_in_variables() {
  for name in $(env | sed -n 's/^\(JAVA[0-9A-Za-z_]*_HOME\)=.*/\1/p'); do
    eval "home=\$$name"
    is_new_enough "$home" && return 0
  done
  return 1
}

found_in_folders() {
  for home in /dev/null \
      "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.gradle/jdks/* "$HOME"/.jenv/versions/* \
      "$HOME"/.jbang/cache/jdks/* "$HOME"/.asdf/installs/java/* "$HOME"/.jabba/jdk/* \
      "$HOME"/.local/share/mise/installs/java/*; do
    is_new_enough "$home" && return 0
  done
  for place in $places; do
    for home in "$place" "$place"/*; do
      is_new_enough "$home" && return 0
    done
  done
  return 1
}

found_in_toolchains() {
  [ -r "$HOME/.m2/toolchains.xml" ] || return 1
  homes=$(tr -d '\r\n' <"$HOME/.m2/toolchains.xml" | sed 's/<jdkHome>/\n&/g' |
      sed -n 's/^<jdkHome>[[:space:]]*\([^<]*[^<[:space:]]\)[[:space:]]*<.*/\1/p')
  echo "$homes" | while IFS= read -r home; do
    is_new_enough "$home" && echo found
  done | grep -q found
}

rm -f "$marker"
if is_new_enough "$mavens_java" || found_in_variables || found_in_folders || found_in_toolchains; then
  exit 0
fi
mkdir -p "$(dirname "$marker")"
: >"$marker"
