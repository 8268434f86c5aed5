#!/usr/bin/env bash
# Looks up what is shipped among known weaknesses, without the network.
#   check-cves.sh DATABASE [SBOM]
# DATABASE is OSV's for Maven: all.zip, as https://osv-vulnerabilities.storage.googleapis.com/Maven/all.zip gives it.
# SBOM is a list that build.sh made; the one in target/dist unless given. Ends with 1 when something is found. The Java
# runtime is in no such database: its version is compared with packaging/java-floor.
# Needs jq and osv-scanner 2 (go install github.com/google/osv-scanner/v2/cmd/osv-scanner@latest), by OSV_SCANNER if it
# is not on the path.
set -euo pipefail
cd "$(dirname "$0")/.."
for part in common runtime; do
  # shellcheck source=/dev/null
  . "packaging/lib/$part.sh"
done
[ $# -ge 1 ] || fail "name the database: all.zip of OSV's ecosystem Maven."
database=$1
lists=(target/dist/my-phone-*.cdx.json)
list=${2:-${lists[0]}}
scanner=${OSV_SCANNER:-osv-scanner}
need_tools "jq jq" "$scanner golang"
[ -r "$database" ] || fail "there is no database $database."
[ -r "$list" ] || fail "there is no list $list; packaging/build.sh makes one."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Where version 2.3 looks, and where older ones did.
for place in osv-scalibr osv-scanner; do
  install -Dm644 "$database" "$work/$place/Maven/all.zip"
done
# Libraries only: files and the runtime have no entry there. Its reader wants this end of the name.
jq '.components |= map(select(.type == "library"))' "$list" >"$work/list.cdx.json"
code=0
OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY=$work "$scanner" scan source --offline -L "$work/list.cdx.json" || code=$?
[ $code -le 1 ] || fail "osv-scanner could not do it; it said why above."
java=$(jq -r '.components[] | select(."bom-ref" == "java-runtime") | .version' "$list")
if is_safe_java "$java"; then
  say "Java $java has every security update that packaging/java-floor knows."
else
  say "Java $java lacks security updates; the newest that packaging/java-floor knows is $(java_floor "$java")."
  code=1
fi
exit $code
