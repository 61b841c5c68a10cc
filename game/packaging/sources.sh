# shellcheck shell=sh
# The source packages that the Windows folder, the Linux folder and the page are built from. Sourced by package.sh.
#
# apt fetches them from Debian with a configuration of its own, so neither the system's sources nor
# the user's are touched, and checks the archive's signature. What was fetched is kept, with its
# SHA-256 beside it, and compared each time before it is used.

: "${kept:?}" "${packaging:?}"

# Debian's release whose sources are built, and each source: `whole` with Debian's changes, or only
# `upstream` where Debian changes nothing that is compiled.
sources_suite=bookworm
sources_table() {
    cat <<'END'
libsdl2 whole
freetype whole
harfbuzz whole
libsdl2-ttf whole
libsdl2-image whole
cjson whole
libsodium whole
qrencode upstream
END
}

sources_apt() {
    apt-get -o Dir::Etc::sourcelist="$kept/apt/sources.list" -o Dir::Etc::sourceparts=- \
        -o Dir::State::lists="$kept/apt/lists" -o Dir::Cache="$kept/apt/cache" \
        -o APT::Sandbox::User=root -o Acquire::Retries=3 "$@"
}

sources_refresh() {
    mkdir -p "$kept/apt/lists/partial" "$kept/apt/cache/archives/partial"
    cat >"$kept/apt/sources.list" <<END
deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian $sources_suite main
END
    package_say "Reading the list of Debian's sources ..."
    sources_apt -o APT::Update::Error-Mode=any update >"$kept/apt/log" 2>&1 || {
        tail -n 5 "$kept/apt/log" >&2
        package_refuse "The list of Debian's sources could not be read. Is there a network?" \
            "What was fetched before is kept. Start again when there is one."
    }
    sources_are_fresh=yes
}

# Says which files are not what was once fetched, and takes them away.
sources_drop_damaged() {
    [ -f "$1/sums" ] || return 0
    (cd "$1" && sha256sum --check --strict --quiet sums >/dev/null 2>&1) && return 0
    package_say "The kept source in ${1#"$root"/} is damaged or not complete; fetching it again."
    rm -rf "$1"
}

sources_fetch_one() {
    folder=$kept/sources/$1
    sources_drop_damaged "$folder"
    [ ! -f "$folder/sums" ] || return 0
    [ -n "${sources_are_fresh:-}" ] || sources_refresh
    package_say "Fetching the source of $1 ..."
    mkdir -p "$folder"
    only=
    [ "$2" = whole ] || only=--tar-only
    (cd "$folder" && sources_apt --download-only $only source "$1" >"$kept/apt/log" 2>&1) || {
        grep '^E:' "$kept/apt/log" >&2
        package_refuse "The source of $1 could not be fetched." \
            "What was fetched before is kept. Start again, it goes on from here."
    }
    (cd "$folder" && sha256sum -- *.* >sums.new && mv sums.new sums)
}

sources_fetch() {
    while read -r name kind; do sources_fetch_one "$name" "$kind"; done <<END
$(sources_table)
END
}

# "2.26.5+dfsg-1": what Debian calls the version that was fetched.
sources_version() {
    for file in "$kept/sources/$1"/*.dsc "$kept/sources/$1"/*.orig.tar.*; do
        [ -f "$file" ] || continue
        basename "$file" | sed -e 's/^[^_]*_//' -e 's/\.dsc$//' -e 's/\.orig\.tar\..*//'
        return
    done
}

# Unpacks a source into an empty folder.
sources_unpack() {
    rm -rf "$2"
    mkdir -p "$(dirname "$2")"
    set -- "$1" "$2" "$kept/sources/$1"/*.dsc
    if [ -f "$3" ]; then
        dpkg-source --no-check -x "$3" "$2" >"$kept/apt/log" 2>&1
        rm -f "$(dirname "$2")"/*.orig*.tar.*
    else
        mkdir "$2"
        tar -C "$2" --strip-components=1 -xf "$kept/sources/$1"/*.orig.tar.*
    fi
}

# All sources, fetched and unpacked; what is built from is unpacked anew when it was fetched anew.
sources_ready() {
    sources_fetch
    for folder in "$kept"/sources/*; do
        name=${folder##*/}
        cmp -s "$folder/sums" "$kept/unpacked/$name.sums" && continue
        sources_unpack "$name" "$kept/unpacked/$name"
        cp "$folder/sums" "$kept/unpacked/$name.sums"
    done
}

# Whether libraries that were finished once are still what they were then.
libraries_are_whole() {
    [ -f "$1/complete" ] || return 1
    (cd "$1/lib" && sha256sum --check --strict --quiet ../complete >/dev/null 2>&1) && return 0
    package_say "The kept libraries in ${1##*/} are damaged or not complete; building them again."
    rm -rf "$1"
    return 1
}

libraries_say_building() {
    package_say "Building the libraries (once; about ten minutes on two processors) ..."
}

libraries_finish() { (cd "$1/lib" && sha256sum -- *.a >../complete.new && mv ../complete.new ../complete); }

# libraries_ensure PREFIX [TOOLCHAIN]
libraries_ensure() {
    libraries_are_whole "$1" && return 0
    libraries_say_building
    # No compiler cache of this build's environment: each library is built once anyway.
    env -u CMAKE_C_COMPILER_LAUNCHER "$packaging/libraries.sh" "$kept/unpacked" "$@" || exit 2
    libraries_finish "$1"
}
