# shellcheck shell=sh
# The folder for Windows, as a zip: both programs with all libraries in them, and what they read.
# Sourced by package.sh.

: "${root:?}" "${packaging:?}" "${packages:?}" "${kept:?}" "${version:?}"

# Each library's log and result depend on the recipe, the compiler and the sources.
windows_key() {
    {
        cat "$packaging/libraries.sh" "$packaging/windows.cmake" "$kept"/sources/*/sums
        x86_64-w64-mingw32-gcc-posix --version
    } | sha256sum | cut -c 1-16
}

windows_build() {
    build=$root/build/windows
    PKG_CONFIG_LIBDIR=$1/lib/pkgconfig
    export PKG_CONFIG_LIBDIR
    [ "$(cat "$build/libraries" 2>/dev/null)" = "$1" ] || rm -rf "$build"
    build_configure "$build" -S "$root" -B "$build" -DCMAKE_PREFIX_PATH="$1" -DSAMENSPEL_FLAT=ON \
        -DBUILD_TESTING=OFF -DCMAKE_BUILD_TYPE=Release -DCMAKE_TOOLCHAIN_FILE="$packaging/windows.cmake"
    echo "$1" >"$build/libraries"
    package_say "Building for Windows ..."
    cmake --build "$build" --parallel "${SAMENSPEL_JOBS:-$(build_jobs)}" >"$build/log" 2>&1 || {
        tail -n 20 "$build/log" >&2
        package_refuse "The whole output is in $build/log"
    }
    unset PKG_CONFIG_LIBDIR
}

package_windows() {
    packages_ensure build windows
    sources_ready
    prefix=$kept/windows-$(windows_key)
    libraries_ensure "$prefix" "$packaging/windows.cmake"
    windows_build "$prefix"
    name=samenspel-$version-windows
    stage=$packages/stage-windows
    rm -rf "$stage"
    DESTDIR=$stage cmake --install "$root/build/windows" --strip --prefix /samenspel >/dev/null
    cp "$packaging/READ-ME.txt" "$stage/samenspel/"
    licences_page \
        "mingw-w64 (what the compiler adds)=/usr/share/doc/mingw-w64-common/copyright" \
        "GCC (what the compiler adds)=/usr/share/doc/gcc-mingw-w64-base/copyright" \
        >"$stage/samenspel/licences.html"
    package_same_time "$stage"
    rm -f "$packages/$name.zip"
    (cd "$stage" && find samenspel | LC_ALL=C sort | zip -q -9 -X -@ "$packages/$name.zip")
    rm -rf "$stage"
}
