#!/usr/bin/env bash
# Writes docs/tour.md: the commands that ask a register, with their real output.
# The reports are those of demo/ and of the scripts that test the register. Run
# it from the root of the tree.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
CGO_ENABLED=0 go build -o "$work/chancery" ./cmd/chancery
root=$PWD
cd "$work"
export PATH="$work:$PATH" COLUMNS=110 CHANCERY_DB=tour.db

# reports writes the files that stand in a test script to a folder.
reports() {
	mkdir -p "$2"
	awk -v dir="$2" '/^-- .* --$/ { file = dir "/" $2; next } file { print > file }' "$root/cmd/chancery/testdata/script/$1"
}

mkdir reports
cp "$root"/demo/*.txt reports/
reports conflicts-read.txt desk
reports life-read.txt lives

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

# page is show without the words that prove the lines, which follow a blank line.
page() {
	printf '\n```console\n$ %s\n' "$*"
	bash -c "$*" 2>&1 | sed '/^$/,$d' || true
	printf '…\n```\n'
}

# fact prints the number of the first fact of a timeline that a pattern matches.
fact() { chancery timeline "$1" "$2" --format csv | grep -m 1 -- "$3" | grep -o '\[[0-9]*\]' | head -1 | tr -d '[]'; }

say() { printf '\n%s\n' "$*"; }

{
	cat <<'TEXT'
# A tour of the register

Made by `docs/tour.sh` from the sample reports in `demo/` and those of two test scripts (all invented). Every screen is what the
command printed; where one is cut, an … stands. Numbers in brackets are facts; under each answer stand the words that prove them.
`--format json`, `csv` and `markdown` work for every answer.

## Reports go in
TEXT
	show 20 "chancery add reports/"
	show 3 "chancery add desk/ lives/"
	say "## One page on a pair"
	show 70 "chancery brief KEN FIN"
	say "## One page on a party, a person, an area, a visit"
	page "chancery brief Barbados"
	page "chancery brief 'Carol Hinds'"
	page "chancery brief 'Dean Alleyne'"
	page "chancery brief --area education"
	visit=$(fact KEN FIN 'State visit of President Aino')
	show 40 "chancery brief --visit $visit"
	say "## What is new since the last brief"
	say "By the days of the reports (\`--since-known\`: by the days on which the register got them):"
	page "chancery brief KEN FIN --since 2024-03-13"
	say "## What happened, with the gaps"
	page "chancery timeline CHL BRB"
	say "Acts of single parties add up, and a time that is over is said to be:"
	page "chancery timeline KEN UGA"
	page "chancery brief CHL PER"
	say "## How the standing changed"
	show 12 "chancery ladder KEN FIN"
	page "chancery ladder KEN BRB"
	say "## Standing bodies"
	page "chancery mechanisms"
	show 20 "chancery mechanisms CHL PER --ics"
	say "## What is open, and what was answered"
	page "chancery open CHL BRB --promises --answered"
	page "chancery open KEN BRB"
	say "## Where reports differ"
	show 42 "chancery conflicts"
	say "## Full text and facets"
	page "chancery find forestry"
	page "chancery find memorandum --party KEN --party BRB --kind instrument --status signed"
	page "chancery find --area culture_sport_media --from 2023"
	say "## Who met whom"
	page "chancery met"
	show 12 "chancery met KEN --persons --format markdown"
	say "## Figures over their periods"
	page "chancery figures"
	say "## What the register rests on"
	show 40 "chancery coverage"
	say "## One fact with its words, and why reports are taken to tell of one"
	show 60 "chancery show $(fact KEN BRB 'State visit')"
	say "## The year that no report gives"
	say "From the reports up to the day before the visit's dates came in; the steps are shown, and no claim is changed:"
	chancery add --db before.db desk/b2.txt desk/b3.txt >/dev/null 2>&1
	n=$(chancery timeline KEN BRB --db before.db --format csv | grep -m 1 'State visit' | grep -o '\[[0-9]*\]' | tr -d '[]')
	page "chancery timeline KEN BRB --db before.db"
	show 9 "chancery brief --visit $n --db before.db"
	show 12 "chancery show $n --db before.db | sed -n '/(derived)/,\$p'"
	say "## Two clocks"
	say "What the reports up to a day tell, and what the register told on a day:"
	page "chancery timeline KEN FIN --as-of 2024-03-13"
	show 3 "chancery brief KEN FIN --known-at 2020-01-01"
	say "## Judgements"
	m=$(fact KEN FIN 'Sustainable Forestry')
	v=$(fact KEN BRB 'State visit')
	show 3 "chancery review accept $m --who clerk --why 'seen the text'"
	show 3 "chancery review prefer $v date 2024-05-22/2024-05-24 --who clerk --why 'the protocol office says so'"
	show 3 "chancery review correct $m place Nairobi --who clerk --why 'it is on the text'"
	show 3 "chancery review annotate $v 'See box 7.' --who clerk --why 'for the record'"
	a=$(fact KEN FIN 'vocational')
	b=$(fact KEN FIN 'digital public')
	show 3 "chancery review merge $a $b --who clerk --why 'one text after all'"
	show 3 "chancery review undo 5 --who clerk --why 'two texts, as printed'"
	claim=$(chancery show "$v" | grep -o 'claim [0-9a-f]*' | sed -n '2s/claim //p')
	show 3 "chancery review split $v $claim --who clerk --why 'another visit'"
	show 3 "chancery review undo 7 --who clerk --why 'no, the same'"
	show 3 "chancery review grade 'Bridge Online' blog --who clerk --why 'not edited'"
	show 3 "chancery review reject $a --who clerk --why 'never signed'"
	show 3 "chancery conflicts KEN BRB"
	show 14 "chancery review --log --format csv | cut -d, -f1,3,4,5"
	say "## What is not there"
	show 3 "chancery brief PER NOR"
	show 3 "chancery brief NPL FIN"
	show 3 "chancery show 9999"
	say "## Keeping it"
	show 5 "chancery backup copy.db"
	show 5 "chancery restore copy.db --db second.db"
	show 5 "chancery verify"
	show 5 "chancery rebuild"
	say "A report that came in before the one which tells whose prime minister he was, read again with what is known now:"
	show 3 "chancery add --db order.db desk/b4.txt desk/b0.txt"
	show 12 "chancery rebuild --db order.db"
	show 3 "chancery rebuild --db order.db --apply | tail -1"
	show 3 "chancery rebuild --db order.db"
	show 5 "chancery verify --db order.db"
} >tour.md
cp tour.md "$root/docs/tour.md"
