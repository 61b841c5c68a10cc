# shellcheck shell=sh
# One page with the licence of everything that a folder holds. Sourced by package.sh.

: "${root:?}" "${kept:?}"

licences_escape() { sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/>/\&gt;/g' "$1"; }

# licences_part TITLE FILE
licences_part() {
    [ -s "$2" ] || package_refuse "The licence of $1 is not where it was expected: $2"
    printf '<h2>%s</h2>\n<pre>\n' "$1"
    licences_escape "$2"
    printf '</pre>\n'
}

# What Debian wrote down about a source, else what its makers did.
licences_of_source() {
    for file in "$kept/unpacked/$1/debian/copyright" "$kept/unpacked/$1/COPYING"; do
        [ ! -f "$file" ] || break
    done
    licences_part "$1 $(sources_version "$1")" "$file"
}

# licences_page TITLE=FILE...: the page, with these parts beside those of every folder.
licences_page() {
    cat <<'END'
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Samenspel: licences</title>
<style>
body { max-width: 46em; margin: 2em auto; padding: 0 1em; font: 1em/1.5 sans-serif;
       color: #23282b; background: #fbf9f5; }
pre { white-space: pre-wrap; padding: 1em; background: #fff; border: 1px solid #ddd; }
</style>
<h1>The licences of what is in this folder</h1>
<p>Samenspel holds the libraries below. Their sources are those of Debian, with the versions named
here. libqrencode may be replaced by another version: build Samenspel from its own source with it.
</p>
END
    licences_part "Samenspel" "$root/LICENSE"
    sources_table | cut -d ' ' -f 1 | while read -r name; do licences_of_source "$name"; done
    licences_part "Inter, the typeface" /usr/share/doc/fonts-inter/copyright
    for extra in "$@"; do licences_part "${extra%%=*}" "${extra#*=}"; done
    echo "</html>"
}
