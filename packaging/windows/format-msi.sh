# shellcheck shell=bash
# Windows Installer, one package for a person without rights (per user: below %LocalAppData%\Programs) and one for
# everybody on a computer (per machine: below Program Files). To be sourced.
format_tools=("wixl wixl" "msibuild msitools")

# A GUID that is always the same for the same words.
guid() {
  printf 'app.myphone %s' "$*" | sha256sum |
    sed -E 's/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/\1-\2-5\3-8\4-\5/' | tr a-f A-F
}

identifier() {
  printf '%s%s' "$1" "$(printf '%s' "$2" | sha256sum | head -c 16)"
}

escaped() {
  sed -e 's/&/\&amp;/g' -e 's/"/\&quot;/g' -e 's/</\&lt;/g' <<<"$1"
}

# What tells Windows that a component is there: of a person's own folders it must be a value of their registry.
key() {
  [ "$scope" = perUser ] || return 0
  printf '<RegistryValue Root="HKCU" Key="Software\\My Phone\\Parts" Name="%s" Type="string" Value="1" KeyPath="yes"/>' "$1"
}

#   file_component PATH
file_component() {
  local id yes=""
  id=$(identifier c "$1")
  components+=("$id")
  [ "$scope" = perUser ] || yes=' KeyPath="yes"'
  printf '<Component Id="%s" Guid="%s" Win64="yes"><File Id="%s" Name="%s" Source="%s"%s/>%s</Component>\n' "$id" \
    "$(guid "$scope" "$1")" "$(identifier f "$1")" "$(escaped "${1##*/}")" "$(escaped "$tree/$1")" "$yes" "$(key "$id")"
}

#   folder_component PATH IDENTIFIER: takes the folder away in the end
folder_component() {
  local id
  id=$(identifier r "$1")
  components+=("$id")
  printf '<Component Id="%s" Guid="%s" Win64="yes"><CreateFolder/><RemoveFolder Id="%s" On="uninstall"/>%s</Component>\n' \
    "$id" "$(guid "$scope" folder "$1")" "$(identifier d "$1")" "$(key "$id")"
}

# What is in a folder, and in those below it.
folder_content() {
  local each name
  folder_component "$1"
  while IFS= read -r each; do
    name=${each#"$tree/"}
    if [ -d "$each" ]; then
      printf '<Directory Id="%s" Name="%s">\n' "$(identifier n "$name")" "$(escaped "${name##*/}")"
      folder_content "$name"
      echo '</Directory>'
    else
      file_component "$name"
    fi
  done < <(find "$tree/$1" -mindepth 1 -maxdepth 1 | LC_ALL=C sort)
}

references() {
  printf '<ComponentRef Id="%s"/>\n' "${components[@]}"
}

# The next version: what is older than that may be replaced, also a trial of this one.
next_version() {
  echo "${version%.*}.$((${version##*.} + 1))"
}

# The program's folder into PATH, for the person or the computer, and out of it in the end: wixl knows nothing of that.
add_to_path() {
  local name='=-PATH' step
  [ "$scope" = perUser ] || name='=-*PATH'
  printf 'Environment\tName\tValue\tComponent_\r\ns72\tl255\tL255\ts72\r\nEnvironment\tEnvironment\r\n%s\r\n' \
    "path	$name	[~];[INSTALLDIR]	Shortcut" >"$parts/Environment.idt"
  msibuild "$1" -i "$parts/Environment.idt"
  for step in "RemoveEnvironmentStrings', 3300" "WriteEnvironmentStrings', 5200"; do
    msibuild "$1" -q "INSERT INTO \`InstallExecuteSequence\` (\`Action\`, \`Sequence\`) VALUES ('$step)"
  done
}

#   make_msi SCOPE FOLDERS END FILE
make_msi() {
  local scope=$1 components=() content root=HKLM
  [ "$scope" = perMachine ] || root=HKCU components=(Programs)
  folder_content "" >"$parts/content.xml"
  references >"$parts/references.xml"
  content=$(sha256sum <"$parts/hashes")
  fill_in "SCOPE=$scope" "ROOT=$root" "FOLDER=$2" "END=$3" "VERSION=$version" "MARK=$mark" "NEXT=$(next_version)" \
    "ICON=packaging/windows/my-phone.ico" "PRODUCT=$(guid product "$scope" "$version$mark" "$content")" \
    "MAKER=$(owner maintainer | grep . || echo 'not stated')" "SHORTCUT=$(guid "$scope" shortcut)" \
    <packaging/windows/my-phone.wxs | sed -e "/<!-- content -->/r $parts/content.xml" \
    -e "/<!-- references -->/r $parts/references.xml" >"$parts/my-phone-$scope.wxs"
  wixl --arch x64 --output "$4" "$parts/my-phone-$scope.wxs"
  add_to_path "$4"
  [ -n "$unsigned" ] || sign_file "$4"
}

# A person who installed nothing yet has no folder Programs; it goes with the last program in it.
users_programs() {
  local scope=perUser
  printf '<Directory Id="LocalAppDataFolder"><Directory Id="PROGRAMS" Name="Programs">'
  printf '<Component Id="Programs" Guid="%s" Win64="yes"><CreateFolder/>' "$(guid programs)"
  printf '<RemoveFolder Id="programs" On="uninstall"/>%s</Component>' "$(key programs)"
}

make_format() {
  make_msi perUser "$(users_programs)" '</Directory></Directory>' \
    "$made/my-phone-$version$mark-windows-$machine$unsigned.msi"
  make_msi perMachine '<Directory Id="ProgramFiles64Folder">' '</Directory>' \
    "$made/my-phone-$version$mark-windows-$machine-all-users$unsigned.msi"
}
