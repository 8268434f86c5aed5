# From Maven's list of libraries to the list of what is shipped. Arguments: packaging/lib/sbom.sh.

def sha256($hash): [{alg: "SHA-256", content: $hash}];

($hashes | rtrimstr("\n") | split("\n") | map({name: .[66:], hash: .[:64]})) as $files
| ($files | map({key: (.name | split("/")[-1]), value: .}) | from_entries) as $byName
| ([.components[] | select(.group != "org.openjfx") | "\(.name)-\(.version).jar"]) as $listed
| ($files | map(.name | select(startswith($where + "app/") and endswith(".jar")) | split("/")[-1])
   - ["my-phone.jar", "zz-training.jar"]) as $shipped
| if ($shipped - $listed) != [] or ($listed - $shipped) != []
  then error("Maven's list and the jars differ: \($shipped - $listed) \($listed - $shipped)") else . end
# A library: the hash of the jar as it is shipped.
| .components |= map(
    if .group == "org.openjfx" then
      (.purl |= sub("classifier=[^&]*"; "classifier=\($javafx)")) | del(.hashes)
      | .properties = [{name: "my-phone:where", value: "\($java_folder)/lib/modules or \($where)javafx"}]
    else
      $byName["\(.name)-\(.version).jar"] as $file
      | .hashes = sha256($file.hash) | .properties = [{name: "my-phone:where", value: $file.name}]
    end)
| .components += [
    {
      type: "platform", "bom-ref": "java-runtime", name: "OpenJDK runtime", version: $java,
      supplier: {name: (if $vendor == "" then "not stated" else $vendor end)},
      purl: "pkg:generic/openjdk@\($java)", cpe: "cpe:2.3:a:oracle:openjdk:\($java):*:*:*:*:*:*:*",
      licenses: [{expression: "GPL-2.0-only WITH Classpath-exception-2.0"}],
      hashes: sha256($files | map(select(.name == $java_folder + "/lib/modules"))[0].hash),
      properties: [
        {name: "my-phone:build", value: (if $build == "" then $java else $build end)},
        {name: "my-phone:where", value: $java_folder}]
    }]
  + ($files | map({type: "file", "bom-ref": "file:\(.name)", name, hashes: sha256(.hash)}))
| .metadata.timestamp = $date
| .metadata.component |= (
    .version = $version | .type = "application" | del(.licenses) | del(.hashes)
    | .properties = [{name: "my-phone:platform", value: $platform}]
    | if $licence == "" then . else .licenses = [{license: {id: $licence}}] end
    | .supplier = {name: $maintainer}
    | .externalReferences = (
        [if $homepage == "" then empty else {type: "website", url: $homepage} end]
        + [if $security == "" then empty else {type: "security-contact", url: $security} end]))
