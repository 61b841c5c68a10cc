#!/bin/sh
# The folder for Windows under wine, unpacked as a new user would, into a folder with spaces and
# accents: golden plays come out with the same bytes, a whole scenario is played with keys in the
# real window, sessions that are killed go on, and what goes wrong is said: a full disk, a read-only
# folder, a long path, missing faces.
#
#   tests/all/package_windows.sh [PART]    only the parts of package_windows.py that match
#
# Left out, with a word, where wine is not installed (package wine64).
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd)
wine=/usr/lib/wine/wine64
if [ ! -x "$wine" ] || ! command -v apt-get >/dev/null; then
    echo "package_windows: wine64 is not installed; left out."
    exit 0
fi
"$top/play" --package windows >/dev/null
folder=$(mktemp -d)
export WINEPREFIX="$folder/wine" WINEDEBUG=-all LC_ALL=C.UTF-8
# What runs on for a while knows only the display that it was started with, or that there was none.
end_wine() { /usr/lib/wine/wineserver64 -k -w 2>/dev/null || true; }
end() {
    end_wine
    rm -rf "$folder"
}
trap end EXIT

# Small disks are only for what runs here.
in_own_mounts() {
    if [ "$(id -u)" = 0 ]; then unshare --mount --propagation private "$@"; else "$@"; fi
}

fail() {
    echo "package_windows: $*" >&2
    exit 1
}

(cd "$top/build/packages" && grep windows SHA256SUMS | sha256sum --check --quiet) ||
    fail "the sum in SHA256SUMS is not that of the package"
[ "$(wc -c <"$(echo "$top"/build/packages/samenspel-*-windows.zip)")" -le 15728640 ] ||
    fail "the package is larger than 15 MB"
mkdir "$folder/Atelier d'été"
unzip -q -d "$folder/Atelier d'été" "$top"/build/packages/samenspel-*-windows.zip
export UNPACKED="$folder/Atelier d'été/samenspel"
[ -s "$UNPACKED/licences.html" ] || fail "there is no page of licences"

# With arguments the twin with a console; alone, or with a window's, the program itself.
cat >"$folder/samenspel" <<END
#!/bin/sh
unset SDL_VIDEODRIVER
case "\${1:-}" in
"" | --* | */*) name=samenspel.exe ;;
*) name=samenspel-console.exe ;;
esac
exec $wine "\${PROGRAM_FOLDER:-$UNPACKED}/\$name" "\$@"
END
chmod +x "$folder/samenspel"
export SAMENSPEL="$folder/samenspel"
xvfb-run -a "$wine" wineboot -i >/dev/null 2>&1

if [ $# -eq 0 ]; then
    "$top/tests/play/golden.sh"
    "$top/tests/play/kills.sh" 6
    end_wine
fi
in_own_mounts python3 "$top/tests/all/package_windows.py" "$@"
