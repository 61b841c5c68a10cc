#!/bin/sh
# What linux.sh runs in the root of the old Debian: builds the program of /source with the libraries
# in PREFIX and installs it below BUILD/stage.
#
#   linux_inside.sh PREFIX BUILD JOBS
set -eu

prefix=$1
build=$2
jobs=$3

[ "$(cat "$build/libraries" 2>/dev/null)" = "$prefix" ] || rm -rf "$build"
cmake -G Ninja -S /source -B "$build" -DCMAKE_TOOLCHAIN_FILE=/source/game/packaging/linux.cmake \
    -DCMAKE_PREFIX_PATH="$prefix" -DSAMENSPEL_FLAT=ON -DSAMENSPEL_FONTS=/fonts \
    -DBUILD_TESTING=OFF -DCMAKE_BUILD_TYPE=Release
echo "$prefix" >"$build/libraries"
ninja -C "$build" -j "$jobs"
rm -rf "$build/stage"
DESTDIR=$build/stage cmake --install "$build" --strip --prefix /samenspel
