# shellcheck shell=bash
# The release notes in the forms that packages want, from CHANGELOG.md (https://keepachangelog.com). What is not released
# yet counts as this version's. To be sourced, after common.sh.

# Lines "release VERSION DATE" and "note TEXT", newest first, without Markdown.
release_notes() {
  [ -f CHANGELOG.md ] || fail "there is no CHANGELOG.md; the packages take their release notes from it."
  awk -v version="$1" -v date="$2" '
    function flush() {
      if (head != "" && note != "") { print head; head = "" }
      if (note != "") print "note " note
      note = ""
    }
    /^## / {
      flush()
      line = $0
      gsub(/[][#]/, "", line)
      split(line, words, " ")
      head = "release " (tolower(words[1]) == "unreleased" ? version " " date : words[1] " " words[3])
      next
    }
    /^[-*] / { flush(); note = substr($0, 3); next }
    /^  +[^ ]/ && note != "" { sub(/^ +/, ""); note = note " " $0; next }
    { flush() }
    END { flush() }
  ' CHANGELOG.md | sed -E 's/\[([^]]*)\]\([^)]*\)/\1/g; s/[`]|\*\*//g; s/\*([^*]+)\*/\1/g' | newest_as "$1" "$3"
}

# The first release of this version gets its mark.
newest_as() {
  sed -E "0,/^release / s/^release ${1//./\\.} /release $1$2 /"
}

# Debian's changelog, newest first.
debian_changelog() {
  local word rest
  release_notes "$version" "$date" "$mark" | while read -r word rest; do
    case $word in
      release)
        [ -z "${open:-}" ] || printf '\n -- %s  %s\n\n' "$maintainer" "$open"
        open=$(LC_ALL=C date -u -R -d "${rest##* }")
        printf 'my-phone (%s) unstable; urgency=medium\n\n' "${rest% *}"
        ;;
      note) printf '%s\n' "$rest" | fold -s -w 74 | sed -e '1s/^/  * /' -e '2,$s/^/    /' -e 's/ *$//' ;;
    esac
    printf '%s' "${open:-}" >"$parts/open"
  done
  printf '\n -- %s  %s\n' "$maintainer" "$(cat "$parts/open")"
}

rpm_changelog() {
  local word rest
  release_notes "$version" "$date" "$mark" | while read -r word rest; do
    case $word in
      release) printf '\n* %s %s - %s\n' "$(LC_ALL=C date -u -d "${rest##* }" '+%a %b %d %Y')" "$maintainer" "${rest% *}" ;;
      note) printf -- '- %s\n' "${rest//%/%%}" ;;
    esac
  done
}

# The releases of AppStream; those that are marked are no stable ones.
appstream_releases() {
  release_notes "$version" "$date" "$mark" | sed -e 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g' | awk '
    $1 == "release" {
      if (open) print "      </ul></description>\n    </release>"
      open = 1
      type = $2 ~ /~/ ? "development" : "stable"
      printf "    <release version=\"%s\" date=\"%s\" type=\"%s\">\n      <description><ul>\n", $2, $3, type
    }
    $1 == "note" { print "        <li>" substr($0, 6) "</li>" }
    END { if (open) print "      </ul></description>\n    </release>" }'
}
