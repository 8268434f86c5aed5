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
    4d5a*) windows_platform "$1" ;;
    *) echo "nothing known" ;;
  esac
}

# By the machine's number, in the header that the number at byte 60 leads to.
windows_platform() {
  local at
  at=$(od -An -v -tu4 -j 60 -N 4 -- "$1" | tr -d ' ')
  case $(od -An -v -tx1 -j "$((${at:-0} + 4))" -N 2 -- "$1" 2>/dev/null | tr -d ' \n') in
    6486) echo windows-x64 ;;
    *) echo "another kind of Windows" ;;
  esac
}

# The first binary in a folder, or in a jar there, that is for another platform, and for which; nothing when there is none.
#   foreign_binary PLATFORM FOLDER
foreign_binary() {
  local file jar found unpacked
  unpacked=$(mktemp -d)
  while IFS= read -r -d '' jar; do
    mkdir -p "$unpacked/${jar##*/}"
    unzip -q -o "$jar" '*.so' '*.dll' '*.dylib' '*.jnilib' '*.exe' '*.a' -d "$unpacked/${jar##*/}" 2>/dev/null || true
  done < <(find "$2" -name '*.jar' -print0)
  while IFS= read -r -d '' file; do
    found=$(binary_platform "$file")
    case $found in
      "$1" | "nothing known") ;;
      *)
        echo "${file##*/} is for $found"
        break
        ;;
    esac
  done < <(find "$2" "$unpacked" -type f -print0)
  rm -rf "$unpacked"
}

# KEY of the file that describes a Java; on Windows its lines end in two characters.
java_says() {
  tr -d '\r' 2>/dev/null <"$1/release" | sed -n "s/^$2=\"\{0,1\}\([^\"]*\)\"\{0,1\}\$/\1/p" || true
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
#   check_runtime FOLDER PLATFORM MODULES [WANTED]
# Without a module of WANTED something of the program is missing, which a trial may do without.
check_runtime() {
  local folder=$1 platform=$2 java=$1/bin/java version found missing
  [ -d "$folder" ] || fail "there is no folder $folder."
  [ -e "$java" ] || java=$folder/bin/java.exe
  [ -e "$java" ] || fail "$folder has no bin/java: name the folder of a Java 25 for $platform."
  found=$(binary_platform "$java")
  [ "$found" = "$platform" ] || fail "the Java in $folder is for $found, not for $platform."
  [ "$(java_says "$folder" LIBC)" != musl ] || fail "the Java in $folder is for musl (Alpine); the packages are for glibc."
  version=$(java_says "$folder" JAVA_VERSION)
  [ -n "$version" ] || fail "$folder has no file release that says JAVA_VERSION: it is not a whole Java."
  [ "${version%%[.-]*}" -ge 25 ] || fail "the Java in $folder is $version; My Phone needs 25 or newer."
  missing=$(lacking "$folder" "$3")
  [ -z "$missing" ] || fail "the Java in $folder lacks these modules: $missing."
  missing=$(lacking "$folder" "${4:-}")
  [ -z "$missing" ] || [ "$release" = false ] || fail "the Java in $folder lacks these modules: $missing."
  [ -z "$missing" ] || say "the Java in $folder lacks $missing: good for a trial only."
}

# Those of a list of modules that a Java does not have.
lacking() {
  local module missing=""
  for module in ${2//,/ }; do
    case " $(java_says "$1" MODULES) " in
      *" $module "*) ;;
      *) missing="$missing, $module" ;;
    esac
  done
  echo "${missing#, }"
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
