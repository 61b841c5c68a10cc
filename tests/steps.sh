# shellcheck shell=sh
# Runs named steps one after the other, stops at the first that fails and sums up. Sourced by
# ./check. The last line printed is `N passed, N failed`, which counts steps; before it stands what
# the steps wrote into the file "$steps_notes".

steps_passed=0
steps_begun=$(date +%s)
steps_notes=$(mktemp)
trap 'rm -f "$steps_notes"' EXIT

# step NAME COMMAND...: the command runs in a subshell under `set -e`; its output is shown as it comes.
step() {
    steps_name=$1
    shift
    printf '\n== %s\n' "$steps_name"
    steps_from=$(date +%s)
    # Not `|| steps_status=$?`: a shell ignores `set -e` inside a command whose failure is caught.
    set +e
    (
        set -e
        "$@"
    )
    steps_status=$?
    set -e
    if [ "$steps_status" != 0 ]; then
        printf '\n== failed: %s (exit %s)\n' "$steps_name" "$steps_status"
        steps_sum_up 1
        exit 1
    fi
    steps_passed=$((steps_passed + 1))
    printf '== passed: %s, %s s\n' "$steps_name" "$(($(date +%s) - steps_from))"
}

steps_sum_up() {
    [ ! -s "$steps_notes" ] || cat "$steps_notes"
    printf '%s passed, %s failed\n' "$steps_passed" "$1"
}

steps_end() {
    printf '\nEverything passed in %s s.\n' "$(($(date +%s) - steps_begun))"
    steps_sum_up 0
}
