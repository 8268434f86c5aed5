# shellcheck shell=bash
# What the compiled launchers of Windows and macOS read: app/my-phone.cfg, an argument of Java a line. To be sourced.

# The library of java-keyring's, out of its jar, where it would be unpacked at every start; those of other systems go.
unpack_jna() {
  local unpacked=$parts/jna jar=("$home"/app/jna-[0-9]*.jar) natives
  case $platform in
    windows-x64) natives=win32-x86-64 ;;
    macos-aarch64) natives=darwin-aarch64 ;;
    macos-x64) natives=darwin-x86-64 ;;
  esac
  [ -e "${jar[0]}" ] || return 0
  mkdir -p "$unpacked"
  "$jdk/bin/jar" --extract --dir "$unpacked" --file "${jar[0]}"
  mkdir -p "$home/app/jna"
  mv "$unpacked/com/sun/jna/$natives"/*jnidispatch* "$home/app/jna/"
  find "$unpacked/com/sun/jna" -name '*jnidispatch*' -delete
  "$jdk/bin/jar" --create --date=1980-01-01T00:00:02Z --file "${jar[0]}" --manifest "$unpacked/META-INF/MANIFEST.MF" \
    -C "$unpacked" .
}

# $HOME is the launcher's word for the folder it is in; the argument stands between the jars.
write_config() {
  unpack_jna
  {
    cat packaging/lib/flags
    # shellcheck disable=SC2016
    {
      [ ! -s "$home/app/my-phone.aot" ] || echo '-XX:AOTCache=$HOME/app/my-phone.aot'
      echo '-Djna.boot.library.path=$HOME/app/jna'
      javafx_arguments '$HOME'
      echo -cp
      class_path '$HOME/app/' "$1"
    }
    printf '\n%s\n' app.myphone.Launcher
  } >"$home/app/my-phone.cfg"
}
