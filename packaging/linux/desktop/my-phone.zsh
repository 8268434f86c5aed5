#compdef my-phone
_arguments \
  '--version[the version]'
