# shellcheck shell=sh
# The folder for Linux, as a tar.gz: the program with all libraries in it, and what it reads. It is
# built in a root of an old Debian, so that it runs on every system that is as new or newer. Sourced
# by package.sh.

: "${root:?}" "${packaging:?}" "${packages:?}" "${kept:?}" "${version:?}"

linux_suite=bullseye
# The compiler, and what SDL asks of a desktop: it looks for these only when it is started.
linux_build_packages=ca-certificates,gcc,g++,libc6-dev,make,cmake,ninja-build,pkg-config,autoconf,automake,libtool,libx11-dev,libxext-dev,libxcursor-dev,libxi-dev,libxrandr-dev,libxss-dev,libxkbcommon-dev,libwayland-dev,wayland-protocols,libegl1-mesa-dev,libgles2-mesa-dev,libgl1-mesa-dev,libasound2-dev,libpulse-dev,libdbus-1-dev,libudev-dev

linux_make_root() {
    linux_root=$kept/$linux_suite-root
    [ ! -f "$linux_root/complete" ] || return 0
    package_say "Making a root of Debian $linux_suite to build in (once; some 250 MB) ..."
    rm -rf --one-file-system "$linux_root"
    mkdir -p "$kept"
    debootstrap --variant=minbase --include="$linux_build_packages" "$linux_suite" "$linux_root" \
        http://deb.debian.org/debian >"$kept/debootstrap.log" 2>&1 || {
        tail -n 5 "$kept/debootstrap.log" >&2
        package_refuse "The root could not be made. Is there a network?" \
            "The whole output is in $kept/debootstrap.log"
    }
    rm -f "$linux_root"/var/cache/apt/archives/*.deb
    touch "$linux_root/complete"
}

# linux_inside COMMAND...: in the root, with this source, the faces and the kept files in their
# usual places. All mounts lie in a namespace of their own and end with the command.
linux_inside() {
    # shellcheck disable=SC2016 # for the inner shell
    unshare --mount --propagation private sh -c '
        inside=$1 source=$2 kept=$3
        shift 3
        mkdir -p "$inside/source" "$inside/kept" "$inside/fonts"
        mount --bind "$source" "$inside/source"
        mount --bind "$kept" "$inside/kept"
        mount --bind /usr/share/fonts/opentype/inter "$inside/fonts"
        mount --bind /dev "$inside/dev"
        mount -t proc proc "$inside/proc"
        exec chroot "$inside" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@"
    ' inside "$linux_root" "$root" "$kept" "$@"
}

linux_key() {
    cat "$packaging/libraries.sh" "$kept"/sources/*/sums | sha256sum | cut -c 1-16
}

linux_libraries() {
    sources_ready
    linux_prefix=linux-$(linux_key)
    libraries_are_whole "$kept/$linux_prefix" && return 0
    libraries_say_building
    linux_inside SAMENSPEL_JOBS="${SAMENSPEL_JOBS:-$(build_jobs)}" \
        SAMENSPEL_SYSTEM_PC="/usr/lib/$(uname -m)-linux-gnu/pkgconfig:/usr/share/pkgconfig" \
        /source/game/packaging/libraries.sh /kept/unpacked "/kept/$linux_prefix" || exit 2
    libraries_finish "$kept/$linux_prefix"
}

# What is built stays with the kept files: its folder belongs to the root's own compiler.
linux_build() {
    package_say "Building for Linux ..."
    linux_inside PKG_CONFIG_LIBDIR="/kept/$linux_prefix/lib/pkgconfig" \
        sh -e /source/game/packaging/linux_inside.sh "/kept/$linux_prefix" /kept/linux-build \
        "${SAMENSPEL_JOBS:-$(build_jobs)}" >"$kept/linux-build.log" 2>&1 || {
        tail -n 20 "$kept/linux-build.log" >&2
        package_refuse "The whole output is in $kept/linux-build.log"
    }
}

package_linux() {
    packages_ensure build linux
    [ "$(id -u)" = 0 ] || package_refuse "The folder for Linux is built in a root of its own, which" \
        "only root may make: sudo ./play --package linux"
    linux_make_root
    linux_libraries
    linux_build
    name=samenspel-$version-linux-$(uname -m)
    stage=$packages/stage-linux
    rm -rf "$stage"
    mkdir -p "$stage"
    cp -R "$kept/linux-build/stage/samenspel" "$stage/"
    cp "$packaging/READ-ME.txt" "$stage/samenspel/"
    licences_page >"$stage/samenspel/licences.html"
    package_same_time "$stage"
    tar -C "$stage" --sort=name --owner=0 --group=0 --numeric-owner -cf - samenspel |
        gzip -9 -n >"$packages/$name.tar.gz"
    rm -rf "$stage"
}
