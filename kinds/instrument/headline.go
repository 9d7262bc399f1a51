package instrument

import (
	"strings"

	"github.com/chancery-project/chancery"
)

// joint are the types of text that a document can be itself, by its title.
var joint = map[string]bool{
	"joint_statement": true, "declaration": true, "joint_communique": true, "plan_of_action": true, "roadmap": true,
	"charter": true, "memorandum_of_understanding": true, "agreement": true, "treaty": true,
}

// headline reads the text that the document itself is: "Joint Statement of A
// and B". It is issued on the day the document is published.
func (r *reader) headline() []draft {
	doc := r.t.Doc
	if doc.TitleSpan.Empty() {
		return nil
	}
	code, _ := r.set.Tables["type"].Find(r.t.HeadOfTitle())
	if !joint[code] || r.t.TitleTells() || strings.HasSuffix(strings.TrimSpace(strings.ToLower(r.t.HeadOfTitle())), "s") {
		return nil
	}
	ev := r.t.Prove(doc.TitleSpan, doc.TitleSpan)
	title := chancery.Value{Value: doc.TitleSpan.Of(doc.Text), Span: doc.TitleSpan, Text: doc.TitleSpan.Of(doc.Text), Basis: chancery.FromTitle}
	d := draft{Claim: chancery.Claim{
		Kind: Kind.Name, Document: doc.Name, Rule: "instrument/title",
		Polarity: chancery.Asserted, Modality: chancery.Actual, Evidence: ev,
	}}
	kind := title
	kind.Value = code
	d.Add("type", kind)
	d.Add("title", title)
	d.Add("party", r.t.TitleParties()...)
	issued := title
	issued.Value = "issued"
	d.Add("status", issued)
	if doc.Published != "" {
		issued.Date = &chancery.Value{Value: string(doc.Published), Span: doc.DateSpan, Text: doc.DateSpan.Of(doc.Text), Basis: chancery.FromHeader}
	}
	d.Add("act", issued)
	return []draft{d}
}
