#!/bin/sh
# The window on a desktop with Wayland and without X: a whole scenario with keys. Weston is that
# desktop, in a window of its own on the display that the hands reach. Needs $SAMENSPEL.
set -eu

program=$(realpath "${SAMENSPEL:-build/check/samenspel}")
if ! command -v weston >/dev/null; then
    echo "wayland: weston is not installed; left out."
    exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -m 700 "$folder/run"
cat >"$folder/samenspel" <<END
#!/bin/sh
[ "\$#" = 0 ] || exec "$program" "\$@"
export XDG_RUNTIME_DIR="$folder/run"
weston --backend=x11-backend.so --socket=samenspel-\$\$ --width=1366 --height=768 --idle-time=0 \
    >"$folder/weston" 2>&1 &
weston=\$!
trap 'kill \$weston' EXIT
for _ in \$(seq 100); do [ -S "\$XDG_RUNTIME_DIR/samenspel-\$\$" ] || sleep 0.1; done
sleep 2 # its keyboard and its desktop come last, and it does not say when
unset DISPLAY
# What the libraries of Wayland keep until the end of a program is not this program's leak.
export ASAN_OPTIONS=detect_leaks=0
SDL_VIDEODRIVER=wayland WAYLAND_DISPLAY=samenspel-\$\$ "$program"
END
chmod +x "$folder/samenspel"
export SAMENSPEL="$folder/samenspel"
python3 "$(dirname "$0")/window_keyboard.py" second_reader || {
    tail -n 5 "$folder/weston" >&2
    exit 1
}
