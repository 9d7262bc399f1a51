#!/usr/bin/env bash
# Writes docs/tour.md: the commands that ask a register, with their real output
# over the sample reports of demo/. Run it from the root of the tree.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
CGO_ENABLED=0 go build -o "$work/chancery" ./cmd/chancery
mkdir "$work/reports"
cp demo/*.txt "$work/reports/"
root=$PWD
cd "$work"
export PATH="$work:$PATH" COLUMNS=110 CHANCERY_DB=tour.db

# show prints a command and what it prints, cut after so many lines.
show() {
	local most=$1
	shift
	printf '\n```console\n$ %s\n' "$*"
	bash -c "$*" >out.txt 2>&1 || true
	sed "s#$work#.#g" out.txt | sed -n "1,${most}p"
	if [ "$(wc -l <out.txt)" -gt "$most" ]; then echo "…"; fi
	printf '```\n'
}

# numberOf prints the number of the first fact of a kind between two parties.
numberOf() { chancery timeline KEN FIN --kind "$1" --format csv | grep -o '\[[0-9]*\]' | head -1 | tr -d '[]'; }

{
	cat <<'TEXT'
# A tour of the register

Made by `docs/tour.sh` from the sample reports in `demo/` (invented, see there). Every screen is what the command printed.
Numbers in brackets are facts; the words that prove them stand under each answer. `--format json`, `csv` and `markdown` work everywhere.

## Reports go in
TEXT
	show 20 "chancery add reports/"
	printf '\n## One page on a pair\n'
	show 60 "chancery brief KEN FIN"
	printf '\n## What happened, with the gaps\n'
	show 40 "chancery timeline KEN FIN"
	printf '\n## How the standing changed\n'
	show 30 "chancery ladder KEN FIN"
	printf '\n## Standing bodies\n'
	show 30 "chancery mechanisms"
	show 20 "chancery mechanisms --ics"
	printf '\n## What is open, and what was answered\n'
	show 40 "chancery open KEN FIN"
	show 40 "chancery open KEN FIN --promises --answered --format csv"
	printf '\n## Where reports differ\n'
	show 30 "chancery conflicts"
	printf '\n## Full text and facets\n'
	show 40 "chancery find forestry"
	printf '\n## Who met whom\n'
	show 30 "chancery met"
	show 30 "chancery met KEN --persons --format markdown"
	printf '\n## Figures over their periods\n'
	show 30 "chancery figures"
	printf '\n## What the register rests on\n'
	show 30 "chancery coverage"
	n=$(numberOf engagement)
	printf '\n## One fact with its words\n'
	show 60 "chancery show $n"
	printf '\n## Judgements\n'
	show 5 "chancery review annotate $n 'See box 7.' --who clerk --why 'for the record'"
	show 5 "chancery review undo 1 --who clerk --why 'wrong box'"
	printf '\n## Two clocks\n\nWhat the reports up to a day tell:\n'
	show 30 "chancery timeline KEN FIN --as-of 2024-03-13"
	printf '\n## Keeping it\n'
	show 5 "chancery backup copy.db"
	show 5 "chancery restore copy.db --db second.db"
	show 5 "chancery verify"
	show 5 "chancery rebuild"
} >tour.md
cp tour.md "$root/docs/tour.md"
