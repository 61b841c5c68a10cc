# shellcheck shell=sh
# The packages that building and checking need, per package manager, and how they are installed.
# Sourced by ./play and ./check. `packages_ensure build check` returns when all are there, or ends
# the script with the exact command to type. Needs `root`, the top folder.

: "${root:?}"

# packages_list MANAGER GROUP: the packages of a group, as that manager calls them.
packages_list() {
    case "$1 $2" in
    "apt build")
        echo cmake ninja-build gcc libc6-dev pkg-config libsdl2-dev libsdl2-ttf-dev \
            libsdl2-image-dev libcjson-dev libsodium-dev libqrencode-dev fonts-inter
        ;;
    "apt check")
        echo libcmocka-dev clang libclang-rt-dev llvm python3 xvfb xauth xdotool
        ;;
    "apt all") echo clang-tidy clang-format shellcheck wine64 weston zip unzip ;;
    "apt bench") echo nodejs npm chromium xvfb xauth ;;
    "apt fresh") echo debootstrap git ;;
    "apt deb") echo dpkg-dev ;;
    "apt sources") echo dpkg-dev debian-archive-keyring autoconf automake libtool make g++ ;;
    "apt linux")
        packages_list apt sources
        echo debootstrap
        ;;
    "apt windows")
        packages_list apt sources
        echo gcc-mingw-w64-x86-64-posix g++-mingw-w64-x86-64-posix icoutils librsvg2-bin zip
        ;;
    "apt web")
        packages_list apt sources
        echo emscripten nodejs fonttools python3
        ;;

    "dnf build")
        echo cmake ninja-build gcc pkgconf-pkg-config SDL2-devel SDL2_ttf-devel \
            SDL2_image-devel cjson-devel libsodium-devel qrencode-devel rsms-inter-fonts
        ;;
    "dnf check")
        echo libcmocka-devel clang compiler-rt llvm python3 xorg-x11-server-Xvfb \
            xorg-x11-xauth xdotool libasan libubsan
        ;;
    "dnf all") echo clang-tools-extra ShellCheck ;;
    "dnf bench") echo nodejs npm chromium ;;

    "pacman build")
        echo cmake ninja gcc pkgconf sdl2 sdl2_ttf sdl2_image cjson libsodium qrencode inter-font
        ;;
    "pacman check")
        echo cmocka clang compiler-rt llvm python xorg-server-xvfb xorg-xauth xdotool
        ;;
    "pacman all") echo shellcheck ;;
    "pacman bench") echo nodejs npm chromium xorg-server-xvfb xorg-xauth ;;

    "brew build")
        echo cmake ninja pkg-config sdl2 sdl2_ttf sdl2_image cjson libsodium qrencode font-inter
        ;;
    "brew check") echo cmocka llvm python xdotool ;;
    "brew all") echo clang-format shellcheck ;;
    "brew bench") echo node ;;
    esac
}

packages_say() { printf '%s\n' "$*" >&2; }

packages_manager() {
    for manager in apt-get:apt dnf:dnf pacman:pacman brew:brew; do
        if command -v "${manager%%:*}" >/dev/null 2>&1; then
            echo "${manager##*:}"
            return
        fi
    done
    echo none
}

# A package counts as there when its manager says so, or when a command of its name exists.
packages_is_there() {
    command -v "$2" >/dev/null 2>&1 && return 0
    case "$1" in
    apt) dpkg-query -W -f '${Status}' "$2" 2>/dev/null | grep -q 'install ok installed' ;;
    dnf) rpm -q --whatprovides "$2" >/dev/null 2>&1 ;;
    pacman) pacman -Qi "$2" >/dev/null 2>&1 ;;
    brew) brew list "$2" >/dev/null 2>&1 ;;
    esac
}

packages_missing() {
    manager=$1
    shift
    for package in "$@"; do
        packages_is_there "$manager" "$package" || echo "$package"
    done | paste -s -d ' ' -
}

packages_command() {
    case "$1" in
    apt) echo "apt-get install -y --no-install-recommends $2" ;;
    dnf) echo "dnf install $2" ;;
    pacman) echo "pacman -S --needed $2" ;;
    brew) echo "brew install $2" ;;
    esac
}

# Ends the script with what to type, where this script may not or cannot install by itself.
packages_refuse() {
    packages_say "These packages are missing: $2"
    packages_say "Install them with this command, then start again:"
    prefix=
    [ "$1" = brew ] || [ "$(id -u)" = 0 ] || prefix="sudo "
    packages_say "    $prefix$(packages_command "$1" "$2")"
    exit 2
}

packages_refuse_unknown() {
    packages_say "No package manager that this script knows (apt, dnf, pacman, brew) is here, and"
    packages_say "these are missing: $1"
    packages_say "Install, by the names your system gives them: a C compiler, cmake, ninja, pkg-config,"
    packages_say "SDL2, SDL2_ttf, SDL2_image, cJSON, libsodium, libqrencode and the font Inter."
    exit 2
}

# Without a known manager: what the build itself would look for.
packages_missing_unmanaged() {
    for tool in cc cmake pkg-config; do
        command -v $tool >/dev/null 2>&1 || printf '%s ' $tool
    done
    for module in sdl2 SDL2_ttf SDL2_image libcjson libsodium libqrencode; do
        pkg-config --exists $module 2>/dev/null || printf '%s ' $module
    done
}

# Shows every few seconds how far a silent installation is, as long as this script lives.
packages_watch() {
    while sleep 4 && kill -0 $$ 2>/dev/null; do
        tail -n 1 "$1" | cut -c 1-96 | sed 's/^/    /' >&2
    done
}

# packages_apt_install "sudo"|"sudo -n"|"" PACKAGE...
packages_apt_install() {
    as_root=$1
    shift
    log=$packages_stamps/install.log
    packages_say "Installing: $*"
    [ -z "$as_root" ] || $as_root true
    : >"$log"
    packages_watch "$log" &
    watcher=$!
    # A stale or absent package list is refreshed; without a network the list that is there may do.
    $as_root apt-get -o APT::Update::Error-Mode=any update >>"$log" 2>&1 ||
        packages_say "apt-get update failed; going on with the package list that is here."
    installed=yes
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" \
        >>"$log" 2>&1 </dev/null || installed=
    kill $watcher
    if [ -z "$installed" ]; then
        tail -n 12 "$log" >&2
        packages_say "The packages could not be installed (the whole output is in $log)."
        packages_refuse apt "$*"
    fi
}

packages_install() {
    [ "$1" = apt ] || packages_refuse "$1" "$2"
    # shellcheck disable=SC2086 # a list of names
    if [ "$(id -u)" = 0 ]; then
        packages_apt_install "" $2
    elif sudo -n true 2>/dev/null; then
        packages_apt_install "sudo -n" $2
    elif command -v sudo >/dev/null 2>&1 && [ -t 0 ]; then
        packages_say "Samenspel needs some packages. sudo may ask for your password to install them."
        packages_apt_install sudo $2
    else
        packages_refuse apt "$2"
    fi
}

# packages_ensure GROUP...: a stamp holding the list makes the next call free.
packages_ensure() {
    manager=$(packages_manager)
    packages_stamps=$root/build/packages
    wanted=
    for group in "$@"; do wanted="$wanted $(packages_list "$manager" "$group")"; done
    stamp=$packages_stamps/$(echo "$*" | tr ' ' '-')
    if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$manager$wanted" ]; then return 0; fi

    mkdir -p "$packages_stamps"
    if [ "$manager" = none ]; then
        missing=$(packages_missing_unmanaged)
        [ -z "$missing" ] || packages_refuse_unknown "$missing"
    else
        # shellcheck disable=SC2086 # a list of names
        missing=$(packages_missing "$manager" $wanted)
        [ -z "$missing" ] || packages_install "$manager" "$missing"
    fi
    echo "$manager$wanted" >"$stamp"
}
