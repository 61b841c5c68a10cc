# shellcheck shell=sh
# The page: one file that opens from a disk, and a folder with the same for a server. Sourced by
# package.sh.

: "${root:?}" "${packaging:?}" "${packages:?}" "${kept:?}" "${version:?}"

# Each library's log and result depend on the recipe, the compiler and the sources.
web_key() {
    {
        cat "$packaging/libraries.sh" "$packaging/web.cmake" "$kept"/sources/*/sums
        emcc --version
    } | sha256sum | cut -c 1-16
}

# A Node that is not Debian's finds the compiler's own modules only when it is told where they are.
web_find_modules() { export NODE_PATH="${NODE_PATH:-/usr/share/nodejs}"; }

web_build() {
    build=$root/build/web
    PKG_CONFIG_LIBDIR=$1/lib/pkgconfig
    export PKG_CONFIG_LIBDIR
    [ "$(cat "$build/libraries" 2>/dev/null)" = "$1" ] || rm -rf "$build"
    build_configure "$build" -S "$root" -B "$build" -DCMAKE_PREFIX_PATH="$1" -DBUILD_TESTING=OFF \
        -DCMAKE_BUILD_TYPE=MinSizeRel -DCMAKE_TOOLCHAIN_FILE="$packaging/web.cmake"
    echo "$1" >"$build/libraries"
    package_say "Building for browsers ..."
    cmake --build "$build" --parallel "${SAMENSPEL_JOBS:-$(build_jobs)}" >"$build/log" 2>&1 || {
        tail -n 20 "$build/log" >&2
        package_refuse "The whole output is in $build/log"
    }
    unset PKG_CONFIG_LIBDIR
}

# The program with its commands, for Node: build/web/samenspel takes what the native one does.
web_write_console() {
    cat >"$root/build/web/samenspel" <<'END'
#!/bin/sh
# The commands of Samenspel in WebAssembly, under Node.
here=$(cd "$(dirname "$0")" && pwd)
export SAMENSPEL_PROGRAM="${SAMENSPEL_PROGRAM:-$here}"
exec node --no-experimental-fetch "$here/samenspel-console.js" "$@"
END
    chmod +x "$root/build/web/samenspel"
}

package_web() {
    packages_ensure build web
    web_find_modules
    sources_ready
    prefix=$kept/web-$(web_key)
    libraries_ensure "$prefix" "$packaging/web.cmake"
    web_build "$prefix"
    web_write_console
    name=samenspel-$version-web
    rm -rf "${packages:?}/$name" "${packages:?}/$name.html"
    python3 "$packaging/web_page.py" "$root/build/web" "$packages" "$name"
    licences_page "Emscripten (what the compiler adds)=/usr/share/doc/emscripten/copyright" \
        >"$packages/$name/licences.html"
    cp "$packages/$name/licences.html" "$packages/$name-licences.html"
    package_same_time "$packages/$name"
}
