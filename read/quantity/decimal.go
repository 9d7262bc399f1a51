package quantity

import "strings"

// A decimal is a number as written: its digits, how many of them stand behind
// the point, and the power of ten its scale words add.
type decimal struct {
	digits  string
	frac    int
	scale   int
	percent bool // a sign stood on the number: "35%"
	more    bool // "50+"
	spelled bool
	grouped bool // written with separators: never a year
}

// String writes the number plainly: no exponent, no separators, no zeros that
// say nothing.
func (d decimal) String() string {
	digits, frac := d.digits, d.frac-d.scale
	if frac <= 0 {
		digits += strings.Repeat("0", -frac)
		frac = 0
	}
	if pad := frac + 1 - len(digits); pad > 0 {
		digits = strings.Repeat("0", pad) + digits
	}
	whole, rest := digits[:len(digits)-frac], strings.TrimRight(digits[len(digits)-frac:], "0")
	whole = strings.TrimLeft(whole, "0")
	if whole == "" {
		whole = "0"
	}
	if rest == "" {
		return whole
	}
	return whole + "." + rest
}

// figures reads the digits at the start of s with separators and point, and
// returns what follows them.
func figures(s string) (d decimal, rest string, ok bool) {
	end := 0
	for end < len(s) && (isDigit(s[end]) || (s[end] == ',' || s[end] == '.') && end > 0 && end+1 < len(s) && isDigit(s[end+1])) {
		end++
	}
	if end == 0 || end > 24 || !isDigit(s[0]) {
		return d, s, false
	}
	body, rest := s[:end], s[end:]
	whole, frac, _ := strings.Cut(body, ".")
	if strings.Contains(frac, ".") || strings.Contains(frac, ",") {
		return d, s, false
	}
	if strings.Contains(whole, ",") {
		head, tail, _ := strings.Cut(whole, ",")
		switch {
		case grouped(head, tail):
			d.grouped = true
			whole = strings.ReplaceAll(whole, ",", "")
		case frac == "" && len(tail) <= 2:
			whole, frac = head, tail // a decimal comma
		default:
			return d, s, false
		}
	}
	d.digits, d.frac = whole+frac, len(frac)
	return d, rest, true
}

// grouped reports whether tail is groups of three, or as in India of two with
// three at the end.
func grouped(head, tail string) bool {
	if len(head) > 3 {
		return false
	}
	groups := strings.Split(tail, ",")
	for i, g := range groups {
		last := i == len(groups)-1
		if len(g) != 3 && (last || len(g) != 2) {
			return false
		}
	}
	return true
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// less compares two plain numbers as String writes them.
func less(a, b string) bool {
	aw, af, _ := strings.Cut(a, ".")
	bw, bf, _ := strings.Cut(b, ".")
	if len(aw) != len(bw) {
		return len(aw) < len(bw)
	}
	if aw != bw {
		return aw < bw
	}
	return af < bf
}
