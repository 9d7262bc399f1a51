package web

import (
	"cmp"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// A factPage is one fact: every value with who says it, what reports differ
// on, what people judged, and the claims behind it.
type factPage struct {
	*chancery.Fact
	Caption string
	Manner  string
	Doc     string // what its kind is
	Kin     link   // the page of an instrument, a mechanism, a person
	Fields  []told
	Missing []string
	Sources []source
	Rest    int // claims that say the same and are not shown
	Derived []register.Inference
	Judged  []register.Judgement
	Undone  map[int]bool
	Version string
}

// A told field is one field of a fact with its values.
type told struct {
	Name    string
	Doc     string
	Differs bool
	Values  []toldValue
}

type toldValue struct {
	valueCell
	Raw    string // as a judgement names it
	Stand  string // what a judgement made of it
	Proofs []proof
	Rest   int
}

// A proof is the words of one document.
type proof struct{ Href, Document, Words string }

// A source is a claim with its document.
type source struct {
	Head  register.Head
	Claim string
	Rule  string
	Href  string
	Quote string
}

// mostProofs is how many documents are shown beside one value.
const mostProofs = 4

func (q *request) fact() error {
	f, moved, err := q.held("/fact/")
	if err != nil || moved {
		return err
	}
	body, err := q.factOf(f)
	if err != nil {
		return err
	}
	return q.show("fact", clip(body.Caption, 80), body)
}

// held is the fact that an address under a path names. Where it has become one
// with another, the browser is sent there.
func (q *request) held(path string) (f *chancery.Fact, moved bool, err error) {
	ref := bound(q.http.PathValue("ref"))
	f, err = q.reg.Fact(q.ctx(), ref)
	if n, bad := strconv.Atoi(ref); err == nil && bad == nil && n != f.Number {
		http.Redirect(q.w, q.http, path+strconv.Itoa(f.Number), http.StatusPermanentRedirect)
		return nil, true, nil
	}
	return f, false, err
}

// factOf gathers what is shown of a fact.
func (q *request) factOf(f *chancery.Fact) (*factPage, error) {
	captions, err := brief.Captions(q.ctx(), q.reg, []chancery.Fact{*f})
	if err != nil {
		return nil, err
	}
	claims, heads, err := q.behind(f)
	if err != nil {
		return nil, err
	}
	out := &factPage{Fact: f, Caption: captions[f.Number], Manner: mannerOf(f.Polarity, f.Modality), Version: register.Version(f), Rest: f.ClaimCount - len(f.Claims)}
	out.Kin = kinOf(f)
	if out.Judged, out.Undone, err = q.judgedOn(f); err != nil {
		return nil, err
	}
	for _, k := range q.reg.Kinds() {
		if k.Name == f.Kind {
			out.Doc = k.Doc
			q.tell(out, &k, claims, heads)
		}
	}
	for _, id := range f.Claims {
		if c, ok := claims[id]; ok {
			out.Sources = append(out.Sources, source{heads[c.Document], c.ID, c.Rule, wordsHref(c.Document, c.Evidence.Span), c.Evidence.Quote})
		}
	}
	out.Derived, err = q.reg.Infer(q.ctx(), f)
	return out, err
}

// behind reads the claims of a fact and the heads of their documents.
func (q *request) behind(f *chancery.Fact) (map[string]chancery.Claim, map[string]register.Head, error) {
	list, err := q.reg.Claims(q.ctx(), f.Claims)
	if err != nil || len(list) == 0 {
		return nil, nil, err
	}
	claims, heads, ids := map[string]chancery.Claim{}, map[string]register.Head{}, []string{}
	for _, c := range list {
		claims[c.ID], ids = c, append(ids, c.Document)
	}
	slices.Sort(ids)
	all, err := q.reg.Documents(q.ctx(), slices.Compact(ids)...)
	for _, h := range all {
		heads[h.ID] = h
	}
	return claims, heads, err
}

// tell writes a fact's fields in the order of its kind.
func (q *request) tell(out *factPage, k *chancery.Kind, claims map[string]chancery.Claim, heads map[string]register.Head) {
	for _, field := range k.Fields {
		vs := out.Fact.Fields[field.Name]
		if len(vs) == 0 {
			out.Missing = append(out.Missing, label(field.Name))
			continue
		}
		row := told{Name: field.Name, Doc: field.Doc, Differs: slices.Contains(out.Conflicts, field.Name)}
		chosen := out.chosen(field.Name)
		for i := range vs {
			v := &vs[i]
			cell := toldValue{valueCell: q.valueOf(&field, v, nil), Raw: v.Value}
			if v.Date != nil {
				cell.Raw += "@" + v.Date.Value
			}
			switch {
			case chosen == nil || len(vs) == 1:
			case cell.Raw == chosen.Value:
				cell.Stand = "put first by " + chosen.Who
			default:
				cell.Stand = "set aside"
			}
			cell.Proofs, cell.Rest = proofsOf(field.Name, v, claims, heads)
			row.Values = append(row.Values, cell)
		}
		out.Fields = append(out.Fields, row)
	}
}

// chosen is the judgement that last put a value of a field before the others.
func (p *factPage) chosen(field string) *register.Judgement {
	for i, j := range slices.Backward(p.Judged) {
		if j.Field == field && j.Act == register.Prefer && !p.Undone[j.Seq] {
			return &p.Judged[i]
		}
	}
	return nil
}

// proofsOf finds the words by which claims say a value.
func proofsOf(field string, v *chancery.Value, claims map[string]chancery.Claim, heads map[string]register.Head) (out []proof, rest int) {
	for _, id := range v.From {
		c, ok := claims[id]
		if !ok {
			continue
		}
		if len(out) == mostProofs {
			rest++
			continue
		}
		for _, said := range c.Fields[field] {
			words := &said
			if said.Text == "" && said.Date != nil {
				words = said.Date
			}
			if words.Text != "" && (said.Value == v.Value || len(c.Fields[field]) == 1) {
				h := heads[c.Document]
				out = append(out, proof{wordsHref(c.Document, words.Span), clip(cmp.Or(h.Source, h.Agency, h.Name), 60), clip(words.Text, 160)})
				break
			}
		}
	}
	return out, rest
}

// kinOf is the page that draws what a fact is about.
func kinOf(f *chancery.Fact) link {
	number := strings.TrimPrefix(factHref(f.Number), "/fact")
	switch f.Kind {
	case "instrument":
		return link{"/instrument" + number, "Its life", ""}
	case "mechanism":
		return link{"/mechanism" + number, "Its sessions", ""}
	case "office":
		return link{personHref(f.First("person")), f.First("person"), ""}
	}
	return link{}
}

// judgedOn returns the judgements on a fact and which of all are undone.
func (q *request) judgedOn(f *chancery.Fact) ([]register.Judgement, map[int]bool, error) {
	list, err := q.reg.Judgements(q.ctx())
	if err != nil {
		return nil, nil, err
	}
	undone := undoneIn(list)
	var out []register.Judgement
	for _, j := range list {
		if slices.ContainsFunc(append(slices.Clone(j.Sayings), j.Others...), func(s string) bool { return slices.Contains(f.Sayings, s) }) {
			out = append(out, j)
		}
	}
	return out, undone, nil
}

// undoneIn returns the numbers of judgements that were taken back.
func undoneIn(list []register.Judgement) map[int]bool {
	out := map[int]bool{}
	for _, j := range slices.Backward(list) {
		if j.Act == register.Undo && !out[j.Seq] {
			out[j.Undoes] = true
		}
	}
	return out
}
