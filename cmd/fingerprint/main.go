// Command fingerprint makes the fingerprints of reports whose words must not
// stand in this tree: those the reader was developed on. What is committed is
// hashes of eight words in a row; the test beside it finds any such run in the
// golden prose, rules, data, sample reports, documents and sources.
//
//	go run ./cmd/fingerprint -texts FOLDER,FOLDER -o cmd/fingerprint/reports.bin GOLD.jsonl…
//
// The gold files name the reports ("doc"), the folders hold them. Run it again
// when gold is added; without the folders the committed file serves.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	texts := flag.String("texts", "", "folders of the reports, with commas between")
	out := flag.String("o", "cmd/fingerprint/reports.bin", "file to write")
	flag.Parse()
	n, err := write(*out, strings.Split(*texts, ","), flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, "fingerprint:", err)
		os.Exit(1)
	}
	fmt.Printf("%s: %d runs of %d words\n", *out, n, width)
}

// write hashes the reports that gold files name and returns how many runs of
// words they have.
func write(out string, folders, golds []string) (int, error) {
	if len(golds) == 0 {
		return 0, fmt.Errorf("no gold file: give the files that name the reports, and their folders with -texts")
	}
	names := map[string]bool{}
	for _, g := range golds {
		if err := named(g, names); err != nil {
			return 0, err
		}
	}
	seen := map[sum]bool{}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		text, err := find(folders, name)
		if err != nil {
			return 0, err
		}
		for _, r := range runs(text) {
			seen[r.sum] = true
		}
	}
	return len(seen), os.WriteFile(out, pack(seen), 0o644)
}

// named collects the reports that a gold file speaks of.
func named(gold string, into map[string]bool) error {
	data, err := os.ReadFile(gold)
	if err != nil {
		return err
	}
	sc := bufio.NewScanner(bytes.NewReader(data))
	sc.Buffer(nil, 1<<20)
	for no := 1; sc.Scan(); no++ {
		var line struct{ Doc string }
		if err := json.Unmarshal(sc.Bytes(), &line); err != nil || line.Doc == "" {
			return fmt.Errorf("%s:%d: no line of gold: it names no doc", gold, no)
		}
		into[strings.TrimSuffix(line.Doc, ".txt")+".txt"] = true
	}
	return sc.Err()
}

func find(folders []string, name string) ([]byte, error) {
	for _, dir := range folders {
		if text, err := os.ReadFile(filepath.Join(dir, name)); err == nil {
			return text, nil
		}
	}
	return nil, fmt.Errorf("%s is in none of the folders %s", name, strings.Join(folders, ", "))
}
