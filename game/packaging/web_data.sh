#!/bin/sh
# Gathers what the page reads: texts, pictures, scenarios, and of the typeface only the characters
# that European languages and these texts need.
#
#   web_data.sh FONTS FOLDER
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
fonts=$1
folder=$2

# The letters of European languages in Latin script, those of Greek that stand for quantities,
# punctuation, small figures, money, arrows, mathematical signs, shapes, ticks and crosses. Every
# kilobyte is waited for: what a text of these scenarios needs besides is added below.
ranges=U+0020-007E,U+00A0-017F,U+0192,U+0218-021B,U+02C6-02DD,U+0394,U+03A9,U+03B1-03C9
ranges=$ranges,U+2007-2015,U+2018-2026,U+202F-2033,U+2039,U+203A,U+2044,U+2060,U+2070-208E,U+20AC
ranges=$ranges,U+2116,U+2122,U+2150-215E,U+2190-2199,U+2200-2265,U+25A0-25CF,U+2713-2717

rm -rf "$folder"
mkdir -p "$folder/fonts"
# Golden plays are for tests, pictures for the README: neither is read by the program.
(cd "$root" && find assets scenarios -type f ! -path '*/plays/*' ! -path 'assets/pictures/*' \
    ! -name README.md ! -name scenario.schema.json | LC_ALL=C sort | tar -cf - -T -) | tar -xf - -C "$folder"
find "$folder" \( -name '*.json' -o -name '*.csv' -o -name '*.md' \) -exec cat {} + >"$folder/all.txt"
for cut in Regular SemiBold Bold Italic; do
    pyftsubset "$fonts/Inter-$cut.otf" --unicodes="$ranges" --text-file="$folder/all.txt" \
        --layout-features=kern,mark,mkmk,ccmp,locl,tnum,calt,liga \
        --desubroutinize --drop-tables+=DSIG \
        --output-file="$folder/fonts/Inter-$cut.otf"
done
rm "$folder/all.txt"
