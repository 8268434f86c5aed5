# shellcheck shell=sh
# What Java needs to find around it; a part of both launchers. $changed names what was changed for it alone, and what it
# was before: SystemBrowser gives the person's browser that again. $spoken is the person's language.
changed=
spoken=

# Java does not start in a folder that is there no more.
case ${PWD:-} in
  /*) ;;
  *) cd / ;;
esac

# JavaFX multiplies both, unlike GTK: the window would be half as big.
if [ -n "${GDK_SCALE:-}" ] && [ -n "${GDK_DPI_SCALE:-}" ]; then
  changed="$changed GDK_DPI_SCALE=$GDK_DPI_SCALE"
  unset GDK_DPI_SCALE
fi

# Java reads arguments and names of files in the locale's characters, and where the locale is C or not installed (cron,
# SSH, containers) it has none beyond ASCII. Another character set that is really there is left alone.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  '' | C | POSIX) characters=ASCII ;;
  *) characters=$(locale charmap 2>&1) || characters=UTF-8 ;;
esac
case $characters in
  ASCII | ANSI_X3.4-1968 | *' '*)
    spoken=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
    changed="$changed LC_ALL${LC_ALL+=$LC_ALL}"
    export LC_ALL=C.UTF-8
    ;;
esac
spoken=${spoken%%[.@]*}
case $spoken in
  [a-z][a-z]_[A-Z][A-Z] | [a-z][a-z][a-z]_[A-Z][A-Z]) spoken="-Duser.language=${spoken%_*} -Duser.country=${spoken#*_}" ;;
  [a-z][a-z] | [a-z][a-z][a-z]) spoken=-Duser.language=$spoken ;;
  *) spoken= ;;
esac
