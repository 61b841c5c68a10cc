#!/bin/sh
# Every screen of every scenario, in each language (also in one that nobody speaks) and size, in large
# text and in the other themes: nothing is cut off, nothing lies over something else.
set -eu
: "${SAMENSPEL:?the program to start}"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export folder XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data"

# Every kind of explanation, and an inbox, as a person's own scenarios.
mkdir -p "$XDG_DATA_HOME/samenspel/scenarios"
for own in explanations inbox story; do
    cp -r "$(dirname "$0")/../scenarios/$own" "$XDG_DATA_HOME/samenspel/scenarios/"
done

# LANGUAGE SIZE TEXT-PERCENT THEME TEXT-SPACING
runs() {
    for language in nl en fr; do
        echo "$language 1366x768 100 light off"
        echo "$language 1920x1080 100 light off"
        echo "$language 1366x768 200 light off"
        echo "$language 1366x768 125 light off"
        echo "$language 1920x1080 150 light off"
    done
    echo "fr 1024x768 100 light off" # what many projectors mirror
    for theme in dark contrast; do
        echo "fr 1366x768 100 $theme off"
        echo "nl 1366x768 200 $theme off"
    done
    echo "pseudo 1366x768 100 light off" # 40 % longer than English
    echo "pseudo 1366x768 200 light off"
    echo "nl 1920x1080 100 projector off"
    echo "fr 1024x768 100 projector off"
    echo "fr 1366x768 100 light on"
    echo "nl 1366x768 200 dark on"
}

# One run on each processor at a time; what a run says appears in one piece, and a run that finds
# something that does not fit makes the whole fail.
# shellcheck disable=SC2016 # for the inner shell
runs | xargs -L 1 -P "$(getconf _NPROCESSORS_ONLN)" sh -c '
    shots=$(mktemp -d -p "$folder")
    status=0
    said=$("$SAMENSPEL" shots "$shots" --lang "$1" --size "$2" --text-size "$3" --theme "$4" \
        --spacing "$5" 2>&1) || status=1
    rm -rf "$shots"
    echo "$1 $2 $3 % $4, spacing $5: $said"
    exit $status' screens
