# shellcheck shell=bash
# The list of what is really shipped (CycloneDX): what Maven knows of the libraries, the Java runtime, and every file with
# the hash that it has in the package. To be sourced.

# Lines "HASH  PATH" of every file of the tree but the list itself.
hashes() {
  (cd "$tree" && find . -type f ! -name my-phone.cdx.json -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum --)
}

write_sbom() {
  local where=${home#"$tree"}
  where=${where#/}
  hashes >"$parts/hashes"
  jq --sort-keys --rawfile hashes "$parts/hashes" --arg version "$version$mark" --arg licence "$licence" \
    --arg maintainer "$maintainer" --arg security "$(owner security)" --arg homepage "$homepage" --arg java "$java" \
    --arg build "$(java_says "$linker" JAVA_RUNTIME_VERSION)" --arg vendor "$(java_says "$linker" IMPLEMENTOR)" \
    --arg platform "$platform" --arg where "${where:+$where/}" --arg java_folder "${java_folder#"$tree/"}" \
    --arg javafx "$javafx" --arg date "$(date -u -d "@$epoch" +%Y-%m-%dT%H:%M:%SZ)" \
    --from-file packaging/lib/sbom.jq target/package/sbom.json >"$1"
}
