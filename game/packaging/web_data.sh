#!/bin/sh
# Gathers what the page reads: texts, pictures, scenarios, and of the typeface only the characters
# that European languages and these texts need.
#
#   web_data.sh FONTS FOLDER
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
fonts=$1
folder=$2

# Latin with all its accents, Greek, punctuation, arrows, mathematical signs, boxes and shapes.
ranges=U+0020-007E,U+00A0-024F,U+0370-03FF,U+1E00-1EFF,U+2000-206F,U+2070-209F,U+20A0-20BF
ranges=$ranges,U+2100-214F,U+2150-218F,U+2190-21FF,U+2200-22FF,U+2500-25FF,U+2713-2717

rm -rf "$folder"
mkdir -p "$folder/fonts"
# Golden plays are for tests, pictures for the README: neither is read by the program.
(cd "$root" && find assets scenarios -type f ! -path '*/plays/*' ! -path 'assets/pictures/*' \
    ! -name README.md ! -name scenario.schema.json | LC_ALL=C sort | tar -cf - -T -) | tar -xf - -C "$folder"
find "$folder" -name '*.json' -exec cat {} + >"$folder/all.txt"
for cut in Regular SemiBold Bold Italic; do
    pyftsubset "$fonts/Inter-$cut.otf" --unicodes="$ranges" --text-file="$folder/all.txt" \
        --layout-features=kern,mark,mkmk,ccmp,locl,tnum,calt,liga \
        --desubroutinize --drop-tables+=DSIG \
        --output-file="$folder/fonts/Inter-$cut.otf"
done
rm "$folder/all.txt"
