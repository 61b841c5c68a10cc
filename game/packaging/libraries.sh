#!/bin/sh
# Builds the libraries as archives that are linked into the program, so that a folder needs nothing
# of the machine it is carried to.
#
#   libraries.sh SOURCES PREFIX [TOOLCHAIN]
#
# SOURCES holds the unpacked sources by name, PREFIX takes the result, TOOLCHAIN is a CMake file for
# another system than this one. A library that is done leaves PREFIX/built/<name>, so that a second
# start goes on with the next one.
set -eu

sources=$1
prefix=$2
toolchain=${3:-}
jobs=${SAMENSPEL_JOBS:-$(getconf _NPROCESSORS_ONLN)}
built=$prefix/built
scratch=$prefix/scratch
host=
is_pic=ON
kind=Release
case "${toolchain##*/}" in
windows.cmake) host=x86_64-w64-mingw32 ;;
web.cmake)
    host=wasm32-unknown-linux
    is_pic=OFF
    kind=MinSizeRel # what is carried around with the page counts
    ;;
esac
export PKG_CONFIG_LIBDIR="$prefix/lib/pkgconfig${SAMENSPEL_SYSTEM_PC:+:$SAMENSPEL_SYSTEM_PC}"

with_cmake() {
    name=$1
    shift
    cmake -G Ninja -S "$sources/$name" -B "$scratch/$name" \
        ${toolchain:+-DCMAKE_TOOLCHAIN_FILE="$toolchain"} \
        -DCMAKE_BUILD_TYPE=$kind -DBUILD_SHARED_LIBS=OFF -DCMAKE_POSITION_INDEPENDENT_CODE=$is_pic \
        -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_INSTALL_PREFIX="$prefix" \
        -DCMAKE_INSTALL_LIBDIR=lib "$@" &&
        ninja -C "$scratch/$name" -j "$jobs" install
}

# A page draws without a graphics library and feels no shaking.
sdl_options() {
    case "$host" in
    wasm32*) echo -DSDL_OPENGL=OFF -DSDL_OPENGLES=OFF -DSDL_HAPTIC=OFF -DSDL_SENSOR=OFF ;;
    esac
}

build_libsdl2() {
    # shellcheck disable=SC2046 # a list of options
    with_cmake libsdl2 -DSDL_SHARED=OFF -DSDL_STATIC=ON -DSDL_STATIC_PIC=$is_pic -DSDL_TEST=OFF \
        $(sdl_options)
}

build_freetype() {
    with_cmake freetype -DFT_DISABLE_ZLIB=ON -DFT_DISABLE_BZIP2=ON -DFT_DISABLE_PNG=ON \
        -DFT_DISABLE_HARFBUZZ=ON -DFT_DISABLE_BROTLI=ON
}

build_harfbuzz() {
    with_cmake harfbuzz -DHB_HAVE_FREETYPE=ON -DHB_BUILD_SUBSET=OFF -DHB_BUILD_UTILS=OFF &&
        case "$host" in # a page has no threads, whatever the library says it needs
        wasm32*) sed -i 's/ -pthread//' "$prefix/lib/pkgconfig/harfbuzz.pc" ;;
        esac
}

# SDL's companions tell pkg-config about themselves only when they are shared.
# describe NAME REQUIRES
describe() {
    cat >"$prefix/lib/pkgconfig/$1.pc" <<END
prefix=$prefix
Name: $1
Description: $1, to be linked in
Version: 2
Requires: $2
Libs: -L$prefix/lib -l$1
Cflags: -I$prefix/include/SDL2
END
}

build_libsdl2_ttf() {
    with_cmake libsdl2-ttf -DSDL2TTF_VENDORED=OFF -DSDL2TTF_HARFBUZZ=ON \
        -DSDL2TTF_SAMPLES=OFF &&
        describe SDL2_ttf "harfbuzz freetype2 sdl2"
}

# PNG and JPEG are read by SDL_image's own reader, SVG by its own drawing: no further library.
build_libsdl2_image() {
    with_cmake libsdl2-image -DSDL2IMAGE_VENDORED=OFF -DSDL2IMAGE_SAMPLES=OFF \
        -DSDL2IMAGE_BACKEND_STB=ON -DSDL2IMAGE_AVIF=OFF -DSDL2IMAGE_JXL=OFF \
        -DSDL2IMAGE_TIF=OFF -DSDL2IMAGE_WEBP=OFF &&
        describe SDL2_image sdl2
}

build_cjson() { with_cmake cjson -DENABLE_CJSON_TEST=OFF -DENABLE_CUSTOM_COMPILER_FLAGS=OFF; }

build_qrencode() { with_cmake qrencode -DWITH_TOOLS=NO -DWITHOUT_PNG=ON; }

# A page has no assembler, and its compiler goes by another name.
sodium_options() {
    echo ${host:+--host="$host"}
    case "$host" in
    wasm32*)
        echo --without-pthreads --disable-ssp --disable-asm --disable-pie
        echo CC=emcc AR=emar RANLIB=emranlib
        ;;
    *) echo --with-pic ;;
    esac
}

build_libsodium() {
    mkdir -p "$scratch/libsodium"
    # shellcheck disable=SC2046 # a list of options
    (
        cd "$sources/libsodium" && { [ -x configure ] || autoreconf -fi; } &&
            cd "$scratch/libsodium" &&
            "$sources/libsodium/configure" --prefix="$prefix" --disable-shared --enable-static \
                $(sodium_options) &&
            make -j "$jobs" install
    )
}

build_one() {
    [ ! -f "$built/$1" ] || return 0
    begun=$(date +%s)
    printf '  %s ... ' "$1" >&2
    if ! "build_$(echo "$1" | tr - _)" >"$prefix/$1.log" 2>&1; then
        echo "failed" >&2
        tail -n 15 "$prefix/$1.log" >&2
        echo "The whole output is in $prefix/$1.log" >&2
        exit 1
    fi
    touch "$built/$1"
    rm -rf "${scratch:?}/$1"
    echo "$(($(date +%s) - begun)) s" >&2
}

mkdir -p "$built" "$scratch"
# A library stands after those that it is built on.
for name in libsdl2 freetype harfbuzz libsdl2-ttf libsdl2-image cjson libsodium qrencode; do
    build_one "$name"
done
