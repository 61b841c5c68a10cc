# shellcheck shell=sh
# A package for the Debian family, with what the system has left to the system. Sourced by
# package.sh.

: "${root:?}" "${packaging:?}" "${packages:?}" "${version:?}"

# Debian's tools read the packages that the program needs from the program itself, but want the
# folder of a Debian source around them.
deb_depends() {
    mkdir -p "$1/debian"
    printf 'Source: samenspel\n\nPackage: samenspel\nArchitecture: any\n' >"$1/debian/control"
    (cd "$1" && dpkg-shlibdeps -O root/usr/bin/samenspel 2>/dev/null) |
        sed -n 's/^shlibs:Depends=//p'
}

# Who answers for a package that is handed on: SAMENSPEL_MAINTAINER="Name <address>".
deb_maintainer=${SAMENSPEL_MAINTAINER:-The Samenspel authors <samenspel@localhost>}

deb_control() {
    cat <<END
Package: samenspel
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: $deb_maintainer
Installed-Size: $(du -k -s --apparent-size "$1/root/usr" | cut -f 1)
Depends: $(deb_depends "$1"), fonts-inter
Section: education
Priority: optional
Description: simulator for workshops about working with AI
 Participants play a scenario on an ordinary laptop and decide together with
 a simulated AI colleague. Every decision is logged, and afterwards each
 person sees what they did and when it was wise.
 .
 It needs no network and no account, and speaks Dutch, English and French.
END
}

deb_copyright() {
    cat <<END
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/

Files: *
Copyright: 2026 the Samenspel authors
License: Expat
$(sed -n '/^Permission is hereby/,$p' "$root/LICENSE" | sed -e 's/^$/./' -e 's/^/ /')

Files: usr/share/samenspel/*
Copyright: 2026 the Samenspel authors
License: CC-BY-4.0
 You may share and change it, also commercially, if you name Samenspel as the
 source, link to the licence and say what you changed. The full text is at
 https://creativecommons.org/licenses/by/4.0/legalcode
END
}

deb_documents() {
    share=$1/usr/share
    mkdir -p "$share/doc/samenspel" "$share/man/man1" "$share/applications" \
        "$share/icons/hicolor/scalable/apps"
    deb_copyright >"$share/doc/samenspel/copyright"
    printf 'samenspel (%s) stable; urgency=medium\n\n  * Built from source.\n\n -- %s  %s\n' \
        "$version" "$deb_maintainer" \
        "$(date -u -R -d "@$SOURCE_DATE_EPOCH")" |
        gzip -9 -n >"$share/doc/samenspel/changelog.gz"
    gzip -9 -n <"$packaging/samenspel.1" >"$share/man/man1/samenspel.1.gz"
    cp "$packaging/samenspel.desktop" "$share/applications/"
    cp "$root/assets/art/logo.svg" "$share/icons/hicolor/scalable/apps/samenspel.svg"
}

# The faces are a package of the system; the program looks for them among its own things.
deb_link_fonts() {
    ln -s ../fonts/opentype/inter "$1/usr/share/samenspel/fonts"
}

deb_sums() { (cd "$1" && find usr -type f -print0 | sort -z | xargs -0 md5sum); }

package_deb() {
    packages_ensure build deb
    build_preset play
    stage=$packages/stage-deb
    rm -rf "$stage"
    cmake --install "$root/build/play" --component program --strip --prefix "$stage/root/usr" \
        >/dev/null
    deb_documents "$stage/root"
    deb_link_fonts "$stage/root"
    mkdir "$stage/root/DEBIAN"
    deb_control "$stage" >"$stage/root/DEBIAN/control"
    deb_sums "$stage/root" >"$stage/root/DEBIAN/md5sums"
    chmod -R u+rwX,go+rX,go-w "$stage/root"
    dpkg-deb --root-owner-group -Zxz --build "$stage/root" \
        "$packages/samenspel_${version}_$(dpkg --print-architecture).deb" >/dev/null
    rm -rf "$stage"
}
