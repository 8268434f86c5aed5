# shellcheck shell=bash
# Looks at a Java before anything is made of it. To be sourced, after common.sh.

# What a binary was made for, by its first bytes: linux-x64, linux-aarch64, windows-x64, macos-x64, macos-aarch64 …
binary_platform() {
  local head
  head=$(head -c 20 -- "$1" 2>/dev/null | od -An -v -tx1 | tr -d ' \n')
  case $head in
    7f454c46????????????????????????????3e00) echo linux-x64 ;;
    7f454c46????????????????????????????b700) echo linux-aarch64 ;;
    7f454c46*) echo "another kind of Linux" ;;
    cffaedfe07000001*) echo macos-x64 ;;
    cffaedfe0c000001*) echo macos-aarch64 ;;
    4d5a*) echo windows-x64 ;;
    *) echo "nothing known" ;;
  esac
}

# KEY of the file that describes a Java.
java_says() {
  sed -n "s/^$2=\"\{0,1\}\([^\"]*\)\"\{0,1\}\$/\1/p" "$1/release" 2>/dev/null | tr -d '\r'
}

# The folder in which bin/ and lib/ are; macOS has it deeper.
java_home_of() {
  if [ -d "$1/Contents/Home" ]; then
    echo "$1/Contents/Home"
  else
    echo "$1"
  fi
}

# Refuses with one sentence a folder that is no Java for the platform, is too old, or lacks one of the modules.
#   check_runtime FOLDER PLATFORM MODULES
check_runtime() {
  local folder=$1 platform=$2 java=$1/bin/java version found module missing=""
  [ -d "$folder" ] || fail "there is no folder $folder."
  [ -e "$java" ] || java=$folder/bin/java.exe
  [ -e "$java" ] || fail "$folder has no bin/java: name the folder of a Java 25 for $platform."
  found=$(binary_platform "$java")
  [ "$found" = "$platform" ] || fail "the Java in $folder is for $found, not for $platform."
  [ "$(java_says "$folder" LIBC)" != musl ] || fail "the Java in $folder is for musl (Alpine); the packages are for glibc."
  version=$(java_says "$folder" JAVA_VERSION)
  [ -n "$version" ] || fail "$folder has no file release that says JAVA_VERSION: it is not a whole Java."
  [ "${version%%[.-]*}" -ge 25 ] || fail "the Java in $folder is $version; My Phone needs 25 or newer."
  for module in ${3//,/ }; do
    case " $(java_says "$folder" MODULES) " in
      *" $module "*) ;;
      *) missing="$missing, $module" ;;
    esac
  done
  [ -z "$missing" ] || fail "the Java in $folder lacks these modules: ${missing#, }."
}

# The newest security update that we know of this Java's kind; nothing for a kind that no release brings along.
java_floor() {
  sed -n "s/^${1%%.*} //p" packaging/java-floor
}

is_safe_java() {
  local floor
  floor=$(java_floor "$1")
  [ -n "$floor" ] && is_at_least "$1" "$floor"
}
