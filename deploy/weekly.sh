#!/bin/sh
# One weekly run: new registry releases, the sites that are due, verdicts, files, a back-up. Made for cron and timers.
# Usage: weekly.sh FOLDER   (FOLDER holds .venv, exodir.toml and seeds.csv)
set -u
cd "${1:?give the folder that holds exodir.toml and seeds.csv}" || exit 2
exodir=${EXODIR:-.venv/bin/exodir}
worst=0

note() { # keeps the worst exit status, and goes on: an old registry is better than no run
    "$@"
    status=$?
    [ "$status" -gt "$worst" ] && worst=$status
    return 0
}

note "$exodir" registry update --quiet
note "$exodir" run --seeds seeds.csv --out public --quiet
note "$exodir" backup "backups/exodir-$(date +%G-W%V).tar.gz"
exit "$worst"
