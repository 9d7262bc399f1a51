package source

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/chancery-project/chancery"
)

// Text makes a Document of raw bytes: UTF-8, or UTF-16 with a byte order mark.
// The stored text is the decoded bytes, line ends and all. The error is
// chancery.Invalid and names the document, the place and the remedy.
func Text(name string, raw []byte, opts Options) (*chancery.Document, error) {
	if len(raw) > opts.maxBytes() {
		return nil, chancery.Errorf(chancery.Invalid, "%s: larger than %d bytes, the most that is read as one document; split it, or raise the limit", name, opts.maxBytes())
	}
	text, err := decode(name, raw)
	if err != nil {
		return nil, err
	}
	if !opts.AnyLanguage {
		if err := english(name, text); err != nil {
			return nil, err
		}
	}
	doc := &chancery.Document{Name: name, Text: text}
	newLayout(doc, opts).run()
	return doc, nil
}

func decode(name string, raw []byte) (string, error) {
	if s, ok := decodeUTF16(raw); ok {
		raw = s
	}
	if len(bytes.TrimFunc(raw, blankRune)) == 0 {
		return "", chancery.Errorf(chancery.Invalid, "%s: empty; there is nothing to read", name)
	}
	if at := binaryAt(raw); at >= 0 {
		return "", chancery.Errorf(chancery.Invalid, "%s: binary data at byte %d; give plain text (.txt or .md)", name, at)
	}
	if at := badUTF8(raw); at >= 0 {
		return "", chancery.Errorf(chancery.Invalid, "%s: not UTF-8: bad byte 0x%02x at byte %d; convert it, for instance with iconv -t UTF-8", name, raw[at], at)
	}
	return string(raw), nil
}

// bom is the UTF-8 byte order mark. It stays in the stored text.
const bom = "\xef\xbb\xbf"

// decodeUTF16 decodes text that begins with a UTF-16 byte order mark.
func decodeUTF16(raw []byte) ([]byte, bool) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe}):
		order = binary.LittleEndian
	case bytes.HasPrefix(raw, []byte{0xfe, 0xff}):
		order = binary.BigEndian
	default:
		return nil, false
	}
	raw = raw[2:]
	if len(raw)%2 != 0 {
		return nil, false
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = order.Uint16(raw[2*i:])
	}
	return []byte(string(utf16.Decode(units))), true
}

// binaryAt returns the place of the first control character that no text
// holds, or -1.
func binaryAt(raw []byte) int {
	for i, b := range raw {
		if b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v' {
			return i
		}
	}
	return -1
}

// badUTF8 returns the place of the first byte that is not UTF-8, or -1.
func badUTF8(raw []byte) int {
	if utf8.Valid(raw) {
		return -1
	}
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}
