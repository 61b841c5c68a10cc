#!/bin/sh
# The package for Debian, unpacked into an empty folder: apt can install it, and what it holds plays
# a session, proves its log and draws its screens. As root it is also installed in a bare Debian and
# played there with keys in the window.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd)
if ! command -v apt-get >/dev/null; then
    echo "package_deb: packages for Debian are made and tried on Debian; left out."
    exit 0
fi
"$top/play" --package deb >/dev/null
package=$(find "$top/build/packages" -name "samenspel_*_$(dpkg --print-architecture).deb")
home=$HOME
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder" XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config"

fail() {
    echo "package_deb: $*" >&2
    exit 1
}

(cd "$top/build/packages" && grep "${package##*/}" SHA256SUMS | sha256sum --check --quiet) ||
    fail "the sum in SHA256SUMS is not that of the package"
apt-get --simulate install "$package" >"$folder/apt" 2>&1 || {
    cat "$folder/apt" >&2
    fail "apt cannot install it"
}
dpkg-deb --extract "$package" "$folder/root"
# The faces come from a package that it depends on; here they are those of this machine.
[ "$(readlink "$folder/root/usr/share/samenspel/fonts")" = ../fonts/opentype/inter ] ||
    fail "the faces are not those of fonts-inter"
ln -s /usr/share/fonts "$folder/root/usr/share/fonts"
for file in applications/samenspel.desktop icons/hicolor/scalable/apps/samenspel.svg \
    man/man1/samenspel.1.gz doc/samenspel/copyright; do
    [ -s "$folder/root/usr/share/$file" ] || fail "$file is missing"
done

program=$folder/root/usr/bin/samenspel
"$program" play tutorial --bot follow --seed 1 --fast --log "$folder/logs" >/dev/null
find "$folder/logs" -name '*.jsonl' -exec "$program" verify {} + >/dev/null
"$program" shots "$folder/shots" --size 1366x768 >/dev/null
echo "The package for Debian unpacks, plays, proves and draws."

if [ "$(id -u)" != 0 ] || ! command -v debootstrap >/dev/null; then
    echo "package_deb: it is not installed in a bare Debian, which needs root and debootstrap."
    exit 0
fi
HOME=$home
say() { printf '%s\n' "$*"; }
# shellcheck source=tests/fresh/bare.sh
. "$top/tests/fresh/bare.sh"
use_apt_proxy
make_tarball
bare=$folder/bare
mkdir "$bare"
bare_unpack "$bare"
cp "$package" "$bare/samenspel.deb"
enter_with_tmp "$bare" /bin/sh "$folder/sh"
"$folder/sh" -c "apt-get update -qq && apt-get install -qq --no-install-recommends /samenspel.deb" \
    >"$folder/apt" 2>&1 || {
    tail -n 20 "$folder/apt" >&2
    fail "it cannot be installed in a bare Debian"
}
enter_with_tmp "$bare" /usr/bin/samenspel "$folder/samenspel"
export SAMENSPEL="$folder/samenspel"
"$top/tests/play/golden.sh"
"$top/tests/play/window_keyboard.sh" 'second_reader|sigkill'
