complete -c my-phone -l version -d "the version"
