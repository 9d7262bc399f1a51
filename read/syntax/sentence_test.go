package syntax

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-project/chancery"
)

// Each case is written with a bar where sentences part.
func TestSentences(t *testing.T) {
	for _, want := range []string{
		"The ministers met. | They agreed on little.",
		"Mr. Okoye met Dr. Lindqvist in St. Gallen. | The U.S. side was absent.",
		"H.E. Dr. Amara Diallo spoke. | So did Gen. P. K. Rao.",
		"They met on Oct. 29 and again on Nov. 3. | No. 5 on the list was trade.",
		"He returned to the U.S. | The talks go on in Geneva.",
		"The U.S. President and the U.K. Foreign Secretary met.",
		"J. R. Mensah and W. H. Tan signed.",
		"“We are ready.” | She left.",
		"“We are ready,” he said. | “Are you?” she asked.",
		"\"It is done.\" | The envoy smiled.",
		"(The text was agreed in May.) | The annex was not.",
		"Trade rose 3.5 per cent to 1,204.7 million. | It fell later.",
		"He paused... then spoke. | He paused… | Then he left.",
		"What now? | Nobody knows! | Wait.",
		"Acme Inc. and Borealis Ltd. built the port. | It opened at 5 p.m. Monday.",
		"It begins at 9 a.m. | Delegates arrive early.",
		"See Art. 5 and paras. 3-4 of the note. | See also p. 12.",
		"1. The parties met. | 2. They will meet again.",
		"Agreed points:\n | 1. Trade.\n | 2. Visas.\n | • Air links\n | • Ports",
		"Monday, 4 May\n | 9:00 Minister Soto receives the envoy\n | 10:30 Talks open",
		"The train left at\n10:30 GMT on Monday.",
		"A title without a stop\n\n | The text begins here\nand goes on.",
		"The pact was agreed.[3] | The next step is ratification.[4][5]",
		"The two sides agreed.The ministers left.",
		"The site is at mfa.example.The end.",
		"Version 2.0.1 is out. | 15 states use it.",
		"It met in Sept. 2019. | In Oct. it did not.",
		"The deal covers timber, ore, etc. | Fish is left out.",
		"Prof. Ana Lima, Ph.D., chaired. | Sen. Ortiz thanked her.",
		"The Sun rises. | The sun sets. | He said no. | Then he left.",
		"Ola met Sgt. Vu at No. 10 Downing Street. | Tea was served.",
		"They meet in Washington, D.C. | The agenda is open.",
		"他们见面了。 | The rest is English.",
	} {
		if strings.Contains(want, "agreed.The") {
			want = strings.Replace(want, "agreed.The", "agreed. | The", 1)
			checkSentences(t, strings.Replace(strings.ReplaceAll(want, " | ", " "), "agreed. The", "agreed.The", 1), want)
			continue
		}
		checkSentences(t, strings.ReplaceAll(want, " | ", " "), want)
	}
}

func checkSentences(t *testing.T, text, want string) {
	t.Helper()
	var got []string
	for _, s := range Sentences(text, chancery.Span{End: len(text)}) {
		got = append(got, s.Of(text))
	}
	var wants []string
	for w := range strings.SplitSeq(want, " | ") {
		wants = append(wants, strings.TrimSpace(w))
	}
	if d := cmp.Diff(wants, got); d != "" {
		t.Errorf("Sentences(%q) (-want +got):\n%s", text, d)
	}
}

func TestSentencesWithin(t *testing.T) {
	text := "Not this. But this. And this. Not that."
	got := Sentences(text, chancery.Span{Start: 10, End: 29})
	want := []chancery.Span{{Start: 10, End: 19}, {Start: 20, End: 29}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
