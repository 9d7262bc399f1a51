package source

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
)

func write(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestFiles reads a folder with a bad file in it, a file and standard input.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "b.txt", prose)
	write(t, dir, "a/c.md", prose)
	write(t, dir, "a/bad.txt", "caf\xe9")
	write(t, dir, "skip.pdf", "%PDF")
	write(t, dir, ".hidden/x.txt", prose)
	one := write(t, t.TempDir(), "one.text", prose)
	var got []string
	opts := Options{Stdin: strings.NewReader(prose)}
	for doc, err := range Files(context.Background(), []string{dir, one, filepath.Join(dir, "none.txt"), "-"}, opts) {
		switch {
		case err != nil:
			got = append(got, "error "+string(chancery.CodeOf(err)))
		case doc.Name == "-":
			got = append(got, "-")
		default:
			got = append(got, filepath.Base(doc.Name))
		}
	}
	if want := "error invalid,c.md,b.txt,one.text,error not_found,-"; strings.Join(got, ",") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ","), want)
	}
}

func TestFilesStops(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		write(t, dir, name, prose)
	}
	n := 0
	for range Files(context.Background(), []string{dir, dir}, Options{}) {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d documents after the caller stopped at 2", n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for doc, err := range Files(ctx, []string{dir}, Options{}) {
		if doc != nil || !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, %v after the work was called off", doc, err)
		}
	}
}

func TestEmptyFolder(t *testing.T) {
	for _, err := range Files(context.Background(), []string{t.TempDir()}, Options{}) {
		if chancery.CodeOf(err) != chancery.NotFound {
			t.Errorf("got %v", err)
		}
	}
}

func TestMissingFileKeepsItsCause(t *testing.T) {
	for _, err := range Files(context.Background(), []string{"no/such/file.txt"}, Options{}) {
		if !errors.Is(err, fs.ErrNotExist) || !strings.HasPrefix(err.Error(), "no/such/file.txt: ") {
			t.Errorf("got %v", err)
		}
	}
}

func TestErrors(t *testing.T) {
	french := strings.Repeat("Les deux ministres se sont entretenus de la coopération entre leurs pays. ", 8)
	chinese := strings.Repeat("两国外长在首都举行会谈并发表联合声明", 5)
	for _, row := range []struct {
		name, raw, want string
		opts            Options
	}{
		{"empty", "", "t: empty", Options{}},
		{"blank", " \n\t ", "t: empty", Options{}},
		{"mark only", "\ufeff", "t: empty", Options{}},
		{"binary", "abc\x00def", "t: binary data at byte 3", Options{}},
		{"not UTF-8", "na\xefve text", "t: not UTF-8: bad byte 0xef at byte 2", Options{}},
		{"too large", prose, "t: larger than 10 bytes", Options{MaxBytes: 10}},
		{"French", french, "t: not English: ", Options{}},
		{"Chinese", chinese, "t: not English: most letters", Options{}},
	} {
		_, err := Text("t", []byte(row.raw), row.opts)
		if err == nil || !strings.HasPrefix(err.Error(), row.want) || chancery.CodeOf(err) != chancery.Invalid {
			t.Errorf("%s: got %v, want %s…", row.name, err, row.want)
		}
	}
}

func TestDecoding(t *testing.T) {
	for _, row := range []struct{ name, raw, want string }{
		{"as received", "A line.\r\n\r\nAnother\u00a0one.\r\n", "A line.\r\n\r\nAnother\u00a0one.\r\n"},
		{"byte order mark", "\ufeffA line.", "\ufeffA line."},
		{"UTF-16 little endian", "\xff\xfeA\x00 \x00\xe9\x00", "A é"},
		{"UTF-16 big endian", "\xfe\xff\x00A\x00 \x00\xe9", "A é"},
		{"a diary", diary, diary},
		{"short and not English", "Bonjour", "Bonjour"},
	} {
		doc, err := Text("t", []byte(row.raw), Options{})
		if err != nil {
			t.Errorf("%s: %v", row.name, err)
		} else if doc.Text != row.want {
			t.Errorf("%s: got %q, want %q", row.name, doc.Text, row.want)
		}
	}
}

func BenchmarkText(b *testing.B) {
	raw := []byte("date: 2024-01-12\n\nOSLO – " + strings.Repeat(prose+"\n\n", 40))
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Text("t", raw, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// A diary has few words but names, hours and offices; those few are English.
const diary = `10:00 Minister Soto receives Ambassador Petrov of Bulgaria
11:00 Minister Soto meets Governor Lund, Mayor Paz, Senator Ruiz
12:00 Luncheon, Commander Hernan Silva, Admiral Pia Gomez
13:00 Call with President Tanabe, Japan Chamber
14:00 Minister Soto visits Port Authority, Nueva Palmira
15:00 Signing, Energy Compact with Bolivia, Minister Hugo Paz present
16:00 Press briefing, Palacio Santos`
