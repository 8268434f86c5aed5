#!/usr/bin/env bash
# Makes the packages of one platform: target/dist/my-phone… .deb, .rpm, .tar.gz, .flatpak, .zip, .msi, .dmg, the list of
# what is in them (CycloneDX) and SHA-256 sums. packaging/README.md says why things are as they are.
#   build.sh [--platform PLATFORM] [--runtime FOLDER] [--format FORMAT,…] [--release] [--no-cache] [-- MAVEN'S ARGUMENT…]
# --platform  linux-x64, linux-aarch64, windows-x64, macos-aarch64 or macos-x64; this computer's unless given
# --runtime   the Java to pack: a JDK of this computer's platform, or any Java 25 of another; Maven's unless given
# --format    which packages; all that this computer can make for the platform unless given
# --release   refuse what only a trial may have: a Java with known weaknesses, an owner who said nothing
# --no-cache  without what two builds do not make alike: the ahead-of-time cache, and the binary style sheets
# Packages for Windows and macOS are called unsigned unless SIGN_WITH says with what: a PKCS #12 file whose password is in
# the file SIGN_PASSWORD, or on macOS the name of an identity in the keychain.
set -euo pipefail
cd "$(dirname "$0")/.."
for part in common runtime image program releases sbom owner config zip; do
  # shellcheck source=/dev/null
  . "packaging/lib/$part.sh"
done

usage() {
  sed -n '2,/^set/s/^# \{0,1\}//p' "$0"
}

platform=
runtime=
formats=
release=false
cache=true
alike=false
while [ $# -gt 0 ]; do
  case $1 in
    --platform | --runtime | --format)
      [ $# -ge 2 ] || fail "$1 needs a value; --help lists what there is."
      declare "$(case $1 in --format) echo formats ;; *) echo "${1#--}" ;; esac)=$2"
      shift ;;
    --release) release=true ;;
    --no-cache) cache=false alike=true ;;
    --help) usage; exit ;;
    --) shift; break ;;
    *) fail "$1 is no option; --help lists what there is." ;;
  esac
  shift
done

# The platform of the computer that this runs on.
own_platform() {
  case $(uname -sm) in
    "Linux x86_64") echo linux-x64 ;;
    "Linux aarch64") echo linux-aarch64 ;;
    "Darwin arm64") echo macos-aarch64 ;;
    "Darwin x86_64") echo macos-x64 ;;
    MINGW64*" x86_64" | MSYS*" x86_64" | UCRT64*" x86_64") echo windows-x64 ;;
    *) echo unknown ;;
  esac
}

# What is called how on each platform; $usual are the formats that are made when none is named.
choose_platform() {
  local own
  own=$(own_platform)
  platform=${platform:-$own}
  family=${platform%%-*}
  case $platform in
    linux-x64) machine=x86_64 javafx=linux known="deb rpm tar.gz flatpak" ;;
    linux-aarch64) machine=aarch64 javafx=linux-aarch64 known="deb rpm tar.gz" ;;
    windows-x64) machine=x64 javafx=win known="zip msi" ;;
    macos-aarch64) machine=aarch64 javafx=mac-aarch64 known="zip dmg" ;;
    macos-x64) machine=x64 javafx=mac known="zip dmg" ;;
    *) fail "there are no packages for $platform; there are for linux-x64, linux-aarch64, windows-x64, macos-aarch64 and macos-x64." ;;
  esac
  foreign=false
  [ "$platform" = "$own" ] || foreign=true
  unsigned=-unsigned
  [ "$family" != linux ] && [ -z "${SIGN_WITH:-}" ] || unsigned=
  usual=$known
  [ "$foreign" = false ] || usual=${known% dmg} # only macOS has what makes one
  # shellcheck source=/dev/null
  . "packaging/$family/tree.sh"
}

# A certificate that is not there is no reason to make something unsigned.
check_signing() {
  [ "$family" = windows ] && [ -z "$unsigned" ] || return 0
  [ -r "$SIGN_WITH" ] && [ -r "${SIGN_PASSWORD:-}" ] || fail "SIGN_WITH and SIGN_PASSWORD must name files that can be read."
}

choose_formats() {
  local format
  formats=${formats:-${usual// /,}}
  for format in ${formats//,/ }; do
    case " $known " in
      *" $format "*) ;;
      *) fail "$platform has no format $format; it has ${known// /, }." ;;
    esac
    # shellcheck source=/dev/null
    . "packaging/$family/format-$format.sh"
    tools+=("${format_tools[@]}")
  done
  need_tools "${tools[@]}" "${tree_tools[@]}"
}

# The Java to pack: one to link from, or one to take as it is.
choose_runtime() {
  links=true
  linker=
  if [ -n "$runtime" ]; then
    linker=$(java_home_of "$(cd "$runtime" 2>/dev/null && pwd || echo "$runtime")")
    check_runtime "$linker" "$platform" "java.base,java.desktop,$modules" "$family_modules"
    [ "$foreign" = false ] && [ -x "$linker/bin/jlink" ] || links=false
  elif [ "$foreign" = true ]; then
    fail "jlink cannot make a Java for $platform here: name the folder of one with --runtime."
  fi
  [ "$links" = true ] || cache=false
}

# A JDK to work with: what Maven compiles with, which may be the one to pack too.
choose_jdk() {
  mvn -q -B -ntp -Dstyle.color=never compile "$@" || fail "Maven could not compile My Phone; it said why above."
  jdk=$(sed -n "s:^exec '\(.*\)/bin/java'.*:\1:p" target/my-phone 2>/dev/null) || true
  jdk=${jdk:-${JAVA_HOME:-}}
  [ -n "$jdk" ] || fail "JAVA_HOME names no JDK 25."
  linker=${linker:-$jdk}
  java=$(java_says "$linker" JAVA_VERSION)
  mark=
  is_safe_java "$java" || mark='~trial'
}

# What the owner said; a release cannot do without.
ask_owner() {
  local key missing=""
  licence=$(owner licence) copyright=$(owner copyright) homepage=$(owner homepage) issues=$(owner issues)
  for key in licence copyright maintainer mail security; do
    [ -n "$(owner "$key")" ] || missing="$missing, $key"
  done
  maintainer="$(owner maintainer) <$(owner mail)>"
  [ -n "$(owner maintainer)" ] && [ -n "$(owner mail)" ] || maintainer="My Phone <not-stated@my-phone.invalid>"
  [ "$release" = false ] || [ -z "$missing" ] || fail "for a release packaging/owner.properties must say: ${missing#, }."
}

tell_trial() {
  [ -n "$mark" ] || return 0
  [ "$release" = false ] || fail "a release needs Java $(java_floor "$java") or newer; $linker is $java."
  say "Java $java lacks security updates (newest: $(java_floor "$java")): these packages are for trials."
}

# When the sources were last changed: every file gets this time, before the cache looks at the jars' times.
source_date() {
  git log -1 --format=%ct 2>/dev/null ||
    date -d "$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' pom.xml)" +%s
}

# One build at a time: they share Maven's folder.
take_turns() {
  mkdir -p target
  command -v flock >/dev/null || return 0 # only Linux has it
  exec 9>target/package.lock
  flock --nonblock 9 || { say "another build is at work here; this one waits."; flock 9; }
}

need_space() {
  local needed=1200 free
  free=$(df -Pm target | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$needed" ] || fail "there are $free MB free at $PWD/target, and $needed are needed."
}

make_cache() {
  train || fail "the training did not end well; it said why above."
}

make_tree() {
  rm -rf "$parts"
  mkdir -p "$home" "$documents" "$made"
  build_jars "$@"
  check_licences
  make_runtime
  copy_jars
  write_launcher
  copy_desktop_files
  settle_times
  [ "$cache" = false ] || make_cache
  [ -n "$unsigned" ] || sign_tree || fail "the program could not be signed; the reason is above."
  write_sbom "$list"
  settle_times
}

# Into dist at the end; what is of another format or platform stays, what is an older one of the same kind goes.
put_into_dist() {
  local file
  mkdir -p target/dist
  cp "$list" "$made/my-phone-$version$mark-$platform.cdx.json"
  for file in "$made"/*; do
    rm -f target/dist/my-phone*"${file##*"$version$mark"}"
    mv "$file" target/dist/
  done
  write_sums target/dist
}

write_sums() {
  local sums
  sums=$(cd "$1" && find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%P\n' | LC_ALL=C sort |
    xargs -d '\n' sha256sum --)
  echo "$sums" >"$1/SHA256SUMS"
}

tools=("mvn maven" "jq jq")
choose_platform
check_signing
choose_formats
choose_runtime
ask_owner
take_turns
need_space
choose_jdk "$@"
tell_trial
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml)
epoch=${SOURCE_DATE_EPOCH:-$(source_date)}
date=$(date -u -d "@$epoch" +%Y-%m-%d)
parts=target/package/$platform
tree=$parts/tree # what is packed: /usr of the deb, the folder of the zip
made=$parts/made
name_folders
trap 'code=$?; [ $code = 0 ] || [ $code = 2 ] || say "stopped; what went wrong is said above."' EXIT
[ "$links" = true ] || say "no ahead-of-time cache for $platform from here: a start takes longer there."
make_tree "$@"
for format in ${formats//,/ }; do
  # shellcheck source=/dev/null
  . "packaging/$family/format-$format.sh"
  make_format
done
put_into_dist
ls -l target/dist >&2
