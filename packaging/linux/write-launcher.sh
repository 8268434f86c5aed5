#!/bin/sh
# Writes the small script that starts the program that was just built.
#   write-launcher.sh LAUNCHER MAVENS_JAVA_HOME JVM_FLAGS CLASS_PATH
# JavaFX goes on the module path, everything else on the class path; the JDK is the one the build uses.
set -eu
launcher=$1
java=${TOOLCHAIN_JAVA_HOME:-$2}/bin/java
flags=$3
paths=$4

# The entries of the class path that are JavaFX (-e) or are not (-v).
entries() {
  printf '%s\n' "$paths" | tr ':' '\n' | grep "$1" '/org/openjfx/' | paste -s -d ':' -
}

quoted() {
  printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"
}

start() {
  cat "$(dirname "$0")/surroundings.sh"
  cat <<END
# JavaFX unpacks its native libraries; not into the person's home, which may be none, or not for programs.
exec $(quoted "$java") -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto \\
  -Djavafx.cachedir=$(quoted "$(dirname "$launcher")/openjfx") -Dmy-phone.variables="\$changed" \$spoken \\
  $flags \\
  --module-path $(quoted "$(entries -e)") --add-modules javafx.controls \\
  --class-path $(quoted "$(entries -v)") \\
  app.myphone.Launcher "\$@"
END
}

# Java takes a colon for the end of a folder, and a folder that ends in ! for a jar.
refuse() {
  cat <<END
echo "My Phone can't run from a folder with ':' in its name or '!' at the end of it: move it to another one, and build it there." >&2
exit 70
END
}

mkdir -p "$(dirname "$launcher")"
{
  echo "#!/bin/sh"
  echo "# Written by the build: starts My Phone as it was just compiled."
  case $launcher in
    *:*) refuse ;;
    *)
      case $paths in
        *!/*) refuse ;;
        *) start ;;
      esac
      ;;
  esac
} >"$launcher.new"
chmod 755 "$launcher.new"
mv -f "$launcher.new" "$launcher"
