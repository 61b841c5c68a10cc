#!/bin/sh
# The folder for Linux, unpacked as a new user would, into a folder with spaces and accents: golden
# plays come out the same, and a whole scenario is played with keys in the real window, on this
# system, under X11 and Wayland, and in a root of Debian 11.
#
# Left out, with a word, where it cannot be made: it takes root and debootstrap.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd)
kept=${SAMENSPEL_CACHE:-$top/build/packages/cache}
if [ "$(id -u)" != 0 ] || ! command -v debootstrap >/dev/null; then
    echo "package_linux: needs root and debootstrap; left out."
    exit 0
fi
"$top/play" --package linux >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail() {
    echo "package_linux: $*" >&2
    exit 1
}

(cd "$top/build/packages" && grep linux SHA256SUMS | sha256sum --check --quiet) ||
    fail "the sum in SHA256SUMS is not that of the package"
mkdir "$folder/Atelier d'été"
tar -C "$folder/Atelier d'été" -xzf "$(echo "$top"/build/packages/samenspel-*-linux-*.tar.gz)"
export UNPACKED="$folder/Atelier d'été/samenspel"
[ -s "$UNPACKED/licences.html" ] || fail "there is no page of licences"

# Beyond the C library it may need nothing: what draws and sounds is looked for when it starts.
needed=$(objdump -p "$UNPACKED/samenspel" | sed -n 's/^ *NEEDED *//p' |
    grep -v -E '^(libc|libm|libdl|librt|libpthread|ld-linux.*)\.so' || true)
[ -z "$needed" ] || fail "it needs $needed"

# The same folder in the old root.
# shellcheck source=tests/fresh/bare.sh
. "$top/tests/fresh/bare.sh"
enter_with_tmp "$kept/bullseye-root" "$UNPACKED/samenspel" "$folder/in-old-root"

for program in "$UNPACKED/samenspel" "$folder/in-old-root"; do
    export SAMENSPEL="$program"
    echo "$(basename "$program"):"
    "$top/tests/play/golden.sh"
    "$top/tests/play/window_keyboard.sh" 'second_reader|sigkill'
done
SAMENSPEL="$UNPACKED/samenspel" "$top/tests/play/wayland.sh"
