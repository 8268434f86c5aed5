#compdef my-phone
# Completes my-phone's options and their values in zsh. Written by SettingDocumentsTest.
local -a options=(
  '--issuer=[where your organisation signs in: https, or http on this computer]:address: '
  '--client-id=[client ID of the native app with PKCE that your administrator registered]:id: '
  '--api-url=[where the API is, when it is not at the server'\''s address]:address: '
  '--wire=[how the API is asked: json (default), grpc, grpc-web]:wire:(json grpc grpc-web)'
  '--redirect-host=[where the browser comes back to: 127.0.0.1 (default), localhost]:host:(127.0.0.1 localhost)'
  '--timeout=[how long one load may take, retries included: 1 to 600, default 20]:seconds: '
  '--trusted-certificates=[certificates to trust besides Java'\''s and the system'\''s: a file in PEM, DER or PKCS #7]:file:_files'
  '--demo[use the built-in demo server; not together with --issuer]'
  '--as=[demo person, signed in without a browser: ada (verified), ben (not verified), cleo (no phone), dai (Japanese number), robot (service account), refused (sign-in refused), down (server unavailable), slow, ends (session that ends), vic (support staff who can read), olga (support staff who can also act)]:person:(ada ben cleo dai robot refused down slow ends vic olga)'
  '--text[answer in sentences; also what happens without a display]'
  '--json[answer with one JSON object; errors are the last line of stderr]'
  '--lookup=[look up somebody'\''s account, as support staff may: by phone number, e-mail address, login name, user ID or a part of a name; - reads a list from stdin, one a line; in the terminal only]:text: '
  '--lookup-as=[how --lookup reads it: phone, email, login-name, user-id or name; default: as it looks]:kind:(phone email login-name user-id name)'
  '--diagnose[check the connection part by part and say what to do, instead of signing in; with --json as one object]'
  '--keep-me-signed-in=[true (default): stay signed in over restarts, by the system'\''s keychain; false: for this run only]:true or false:(true false)'
  '--language=[language tag such as en, de or de-CH; default: the system'\''s]:language:(en en-US de de-CH)'
  '--theme=[colours of the window: system (default), light, dark]:theme:(system light dark)'
  '--text-size=[size of the window'\''s words in percent: 100 (default), 125, 150, 175, 200]:percent:(100 125 150 175 200)'
  '--config=[another settings file]:file:_files'
  '--log-level=[how much is logged on stderr: error, warn (default), info, debug, trace]:level:(error warn info debug trace)'
  '--log-folder=[a folder for a log file as well, my-phone.log; it never grows beyond 1 MB, and one older file is kept]:folder:_files -/'
  '(-h --help)'{-h,--help}'[print this help]'
  '(-V --version)'{-V,--version}'[print the version]'
)
_arguments : $options
