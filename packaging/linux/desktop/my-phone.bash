# Completes my-phone's options and their values in bash.
_my_phone() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} values
  case $before in
    --wire) values="json grpc grpc-web" ;;
    --redirect-host) values="127.0.0.1 localhost" ;;
    --as) values="ada ben cleo dai robot refused down slow ends vic olga" ;;
    --lookup-as) values="phone email login-name user-id name" ;;
    --keep-me-signed-in) values="true false" ;;
    --language) values="en en-US de de-CH" ;;
    --theme) values="system light dark high-contrast" ;;
    --text-size) values="100 125 150 175 200" ;;
    --open) values="lookup diagnosis settings" ;;
    --log-level) values="error warn info debug trace" ;;
    --log-folder) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    --trusted-certificates | --config) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    --issuer | --client-id | --api-url | --timeout | --lookup | --set-phone | --account) return ;;
    *) values="--issuer
         --client-id
         --api-url
         --wire
         --redirect-host
         --timeout
         --trusted-certificates
         --demo
         --as
         --text
         --json
         --lookup
         --lookup-as
         --diagnose
         --history
         --set-phone
         --verify-phone
         --send-phone-code
         --remove-phone
         --yes
         --account
         --accounts
         --sign-out
         --all
         --keep-me-signed-in
         --language
         --theme
         --text-size
         --open
         --config
         --log-level
         --log-folder
         --help
         --version" ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$values" -- "$word")
}
complete -F _my_phone my-phone
