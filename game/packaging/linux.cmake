# Links the libraries of libraries.sh into the program: what pkg-config tells is for archives.
set(PKG_CONFIG_ARGN --static)
