# shellcheck shell=sh
# A bare Debian, made once with debootstrap and kept in $XDG_CACHE_HOME/samenspel. Sourced; whoever does
# has `say`, for what takes a while, and is root.

suite=bookworm
cache=${XDG_CACHE_HOME:-$HOME/.cache}/samenspel
tarball=$cache/bare-$suite-$(dpkg --print-architecture).tar.gz

# The Debian mirror this machine uses, whichever way its sources are written.
mirror() {
    # shellcheck disable=SC2016 # apt's own placeholder
    apt-get indextargets 'Created-By: Packages' "Codename: $suite" 'Component: main' \
        --format '$(REPO_URI)' | head -n 1
}

use_apt_proxy() {
    proxy=$(apt-config dump Acquire::http::Proxy | sed -n 's/^Acquire::http::Proxy "\(.*\)";$/\1/p')
    if [ -n "$proxy" ] && [ "$proxy" != DIRECT ]; then export http_proxy="$proxy"; fi
}

make_tarball() {
    [ -f "$tarball" ] && return 0
    say "debootstrap of $suite (once; kept in $tarball)"
    mkdir -p "$cache"
    half=$(mktemp -d "$cache/half.XXXXXX")
    debootstrap --variant=minbase --include=ca-certificates "$suite" "$half/root" "$(mirror)"
    rm -f "$half"/root/var/cache/apt/archives/*.deb
    # Device files cannot be unpacked everywhere, and /dev is mounted anyway.
    tar -C "$half/root" --exclude=./dev/* --exclude=./proc/* --exclude=./sys/* \
        -czf "$half/root.tar.gz" .
    mv "$half/root.tar.gz" "$tarball"
    rm -rf --one-file-system "$half"
}

# How this machine reaches its package mirror: sources, keys, proxy and name lookup.
carry_in_network() {
    bare=$1
    rm -f "$bare/etc/apt/sources.list"
    cp -L /etc/resolv.conf /etc/hosts "$bare/etc/"
    (
        cd /etc/apt || exit
        for part in sources.list sources.list.d/*.sources sources.list.d/*.list keyrings/* \
            trusted.gpg trusted.gpg.d/*; do
            [ ! -f "$part" ] || cp -L "$part" "$bare/etc/apt/$part"
        done
    )
    apt-config dump Acquire | grep -E '^Acquire::(http|https|ForceIPv|Retries)' \
        >"$bare/etc/apt/apt.conf.d/90host" || true
    cp -rL /usr/local/share/ca-certificates "$bare/usr/local/share/" 2>/dev/null || true
    cp -L /etc/ssl/certs/ca-certificates.crt "$bare/etc/ssl/certs/" 2>/dev/null || true
}

# enter_with_tmp ROOT PROGRAM FILE: writes a script that starts a program in another root. Folders for
# tests are the same there, and so are displays.
enter_with_tmp() {
    cat >"$3" <<END
#!/bin/sh
exec unshare --mount --propagation private sh -c '
    mount --rbind /tmp "\$0/tmp"
    mount --rbind /dev "\$0/dev"
    mount -t proc proc "\$0/proc"
    exec chroot "\$0" "\$@"' "$1" "$2" "\$@"
END
    chmod +x "$3"
}

# bare_unpack FOLDER: an own copy, with the way to the network; make_tarball comes first.
bare_unpack() {
    tar -C "$1" -xzf "$tarball"
    carry_in_network "$1"
}
