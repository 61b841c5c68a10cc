#!/bin/sh
# Every screen of every scenario, in each language (also in one that nobody speaks) and size, in large text and in the other themes:
# nothing is cut off, nothing lies over something else.
set -eu
: "${SAMENSPEL:?the program to start}"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data"
failed=

# Every kind of explanation, and an inbox, as a person's own scenarios.
mkdir -p "$XDG_DATA_HOME/samenspel/scenarios"
for own in explanations inbox; do
    cp -r "$(dirname "$0")/../scenarios/$own" "$XDG_DATA_HOME/samenspel/scenarios/"
done

# shots LANGUAGE SIZE TEXT-PERCENT THEME [TEXT-SPACING]
shots() {
    printf '%s %s %s %% %s spacing %s: ' "$1" "$2" "$3" "$4" "${5:-off}"
    "$SAMENSPEL" shots "$folder/shots" --lang "$1" --size "$2" --text-size "$3" --theme "$4" \
        --spacing "${5:-off}" || failed=yes
    rm -rf "$folder/shots"
}

for language in nl en fr; do
    shots $language 1366x768 100 light
    shots $language 1920x1080 100 light
    shots $language 1366x768 200 light
    shots $language 1920x1080 150 light
done
shots fr 1024x768 100 light # what many projectors mirror
for theme in dark contrast; do
    shots fr 1366x768 100 $theme
    shots nl 1366x768 200 $theme
done
shots pseudo 1366x768 100 light # 40 % longer than English
shots pseudo 1366x768 200 light
shots pseudo 1366x768 100 light on
shots nl 1920x1080 100 projector
shots fr 1024x768 100 projector
shots fr 1366x768 100 light on
shots nl 1366x768 200 dark on
[ -z "$failed" ]
