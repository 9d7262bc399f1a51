package main

import (
	"bytes"
	"encoding/binary"
	"hash/fnv"
	"slices"
	"unicode"
	"unicode/utf8"
)

// width is how many words in a row make a run: shorter ones are common phrases.
const width = 8

// A sum is the hash of a run of words, 48 bits of it.
type sum uint64

// packed is the size of a sum in the file.
const packed = 6

// A run is width words in a row, lower case, and where they begin.
type run struct {
	sum
	words string
	line  int
}

// A word is one with its line.
type word struct {
	text string
	line int
}

// words splits a text into lower-case words of letters and digits; the marks
// that golden files and sources put before a line do not part a sentence.
func words(text []byte) []word {
	var out []word
	line := 1
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		if r == '\n' {
			line++
		}
		if !inWord(r) {
			text = text[n:]
			continue
		}
		end := bytes.IndexFunc(text, func(r rune) bool { return !inWord(r) })
		if end < 0 {
			end = len(text)
		}
		out = append(out, word{string(bytes.ToLower(text[:end])), line})
		text = text[end:]
	}
	return out
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// runs returns every run of a text.
func runs(text []byte) []run {
	ws := words(text)
	var out []run
	for i := 0; i+width <= len(ws); i++ {
		h := fnv.New64a()
		var b []byte
		for _, w := range ws[i : i+width] {
			b = append(append(b, w.text...), ' ')
		}
		h.Write(b)
		out = append(out, run{sum(h.Sum64() >> 16), string(b[:len(b)-1]), ws[i].line})
	}
	return out
}

// pack writes sums in order, so that equal reports give equal files.
func pack(seen map[sum]bool) []byte {
	all := make([]sum, 0, len(seen))
	for p := range seen {
		all = append(all, p)
	}
	slices.Sort(all)
	var out []byte
	for _, p := range all {
		var b [8]byte
		binary.BigEndian.PutUint64(b[:], uint64(p))
		out = append(out, b[8-packed:]...)
	}
	return out
}

// unpack reads what pack wrote.
func unpack(data []byte) map[sum]bool {
	out := make(map[sum]bool, len(data)/packed)
	for ; len(data) >= packed; data = data[packed:] {
		var b [8]byte
		copy(b[8-packed:], data[:packed])
		out[sum(binary.BigEndian.Uint64(b[:]))] = true
	}
	return out
}
