# shellcheck shell=sh
# Configuring and building a preset of CMakePresets.json. Sourced by ./play and ./check with `root`
# set to the top folder. All output goes to stderr, so that the program's own output stays clean.

: "${root:?}"

build_jobs() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2; }

# A build folder made elsewhere (a moved or copied checkout) cannot be reused.
build_drop_moved() {
    cache=$1/CMakeCache.txt
    [ -f "$cache" ] || return 0
    grep -Fxq "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache" && return 0
    echo "This folder was moved since it was built; building anew." >&2
    rm -rf "$1"
}

build_is_configured() {
    [ -f "$1/configured" ] || return 1
    [ -f "$1/build.ninja" ] || [ -f "$1/Makefile" ] || return 1
    [ -z "$(find "$root/CMakePresets.json" -newer "$1/configured")" ]
}

# build_configure FOLDER CMAKE-ARGUMENTS...
build_configure() {
    folder=$1
    shift
    build_drop_moved "$folder"
    build_is_configured "$folder" && return 0
    if command -v ninja >/dev/null 2>&1; then export CMAKE_GENERATOR=Ninja; fi
    echo "Configuring ${folder#"$root"/} ..." >&2
    mkdir -p "$root/build"
    log=$root/build/configure.log
    if ! (cd "$root" && cmake "$@") >"$log" 2>&1; then
        cat "$log" >&2
        exit 1
    fi
    touch "$folder/configured"
}

# Says nothing when no source is newer than the program: then there is most likely nothing to do.
build_quietly() {
    [ -x "$1/samenspel" ] && [ -f "$1/build.ninja" ] || return 1
    [ -z "$(find "$root/game" "$root/CMakeLists.txt" -newer "$1/samenspel" -print 2>/dev/null |
        head -n 1)" ]
}

# build_run FOLDER [TARGET...]
build_run() {
    folder=$1
    shift
    if build_quietly "$folder"; then
        said=$(cmake --build "$folder" -- --quiet 2>&1) || {
            printf '%s\n' "$said" >&2
            exit 1
        }
    else
        echo "Building ${folder#"$root"/} ..." >&2
        cmake --build "$folder" --parallel "$(build_jobs)" ${1:+--target "$@"} >&2
    fi
}

build_preset() {
    preset=$1
    shift
    build_configure "$root/build/$preset" --preset "$preset"
    build_run "$root/build/$preset" "$@"
}
