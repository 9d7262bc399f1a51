package gazetteer

import (
	"runtime"
	"strings"
	"testing"
)

func load(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := loadEmbedded(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	g := load(b)
	for _, c := range []struct{ name, text string }{
		{"miss", "cooperation between"},
		{"the", "the two sides held"},
		{"hit", "Singapore and"},
		{"long", "Association of Southeast Asian Nations met"},
	} {
		words := strings.Fields(c.text)
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				g.Match(words, 0)
			}
		})
	}
}

func BenchmarkHolders(b *testing.B) {
	g := load(b)
	for b.Loop() {
		g.Holders("USA", "Secretary of State", "2016-05-01")
	}
}

func BenchmarkPeople(b *testing.B) {
	g := load(b)
	for b.Loop() {
		g.People("Sergei Lavrov")
	}
}

func TestHeap(t *testing.T) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	g, err := loadEmbedded()
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if n := int64(after.HeapAlloc) - int64(before.HeapAlloc); n > 60<<20 {
		t.Errorf("the tables take %d MiB of heap, more than 60", n>>20)
	} else {
		t.Logf("heap %.1f MiB", float64(n)/(1<<20))
	}
	runtime.KeepAlive(g)
}
