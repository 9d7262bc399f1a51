package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

func (a *app) showCmd() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:     "show N…",
		Short:   "Print facts with every field, the words that prove it, and the claims and rules behind it",
		Example: "  chancery show 5",
		Args:    cobra.MinimumNArgs(1),
		PreRunE: func(*cobra.Command, []string) error { return oneOf("format", format, "text", "json") },
		RunE: doing(func(cmd *cobra.Command, args []string) error {
			return a.withRegister(cmd.Context(), false, func(reg *register.Register) error {
				var failed error
				for _, ref := range args {
					if err := a.show(cmd.Context(), reg, ref, format); err != nil {
						a.say(err)
						failed = errSaid
					}
				}
				return failed
			})
		}),
	}
	a.dbFlag(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	return cmd
}

// shown is a fact with what it rests on.
type shown struct {
	Fact   *chancery.Fact   `json:"fact"`
	Claims []chancery.Claim `json:"claims"`

	Derived []register.Inference `json:"derived,omitempty"`
	Merged  []register.Reason    `json:"merged,omitempty"`
}

// mergedText says why claims are taken to speak of one fact.
func mergedText(reasons []register.Reason, claims []chancery.Claim) string {
	name := func(id string) string {
		i := slices.IndexFunc(claims, func(c chancery.Claim) bool { return c.ID == id })
		if i < 0 {
			return id
		}
		return fmt.Sprintf("%s %d:%d", claims[i].Document, claims[i].Evidence.Start, claims[i].Evidence.End)
	}
	var b strings.Builder
	for _, r := range reasons {
		fmt.Fprintf(&b, "  one fact       %s with %s: %s\n", name(r.Claim), name(r.With), r.Why)
	}
	return b.String()
}

// derivedText writes what other documents let conclude, step by step.
func derivedText(found []register.Inference, names map[string]string) string {
	var b strings.Builder
	for _, inf := range found {
		fmt.Fprintf(&b, "\n  %-14s %s (derived)\n", inf.Field, inf.Value)
		for _, s := range inf.Steps {
			fmt.Fprintf(&b, "      %s", oneLine(s.Says))
			if s.Quote != "" {
				fmt.Fprintf(&b, ": %s “%s”", names[s.Doc], oneLine(s.Quote))
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// nameSteps adds the names of the documents that derivations quote.
func nameSteps(ctx context.Context, reg *register.Register, found []register.Inference, names map[string]string) error {
	docs := []string{}
	for _, inf := range found {
		for _, s := range inf.Steps {
			if s.Doc != "" {
				docs = append(docs, s.Doc)
			}
		}
	}
	if len(docs) == 0 {
		return nil
	}
	heads, err := reg.Documents(ctx, docs...)
	for _, h := range heads {
		names[h.ID] = h.Name
	}
	return err
}

func (a *app) show(ctx context.Context, reg *register.Register, ref, format string) error {
	f, err := reg.Fact(ctx, ref)
	if err != nil {
		return err
	}
	claims, err := reg.Claims(ctx, f.Claims)
	if err != nil {
		return err
	}
	docs := []string{}
	for _, c := range claims {
		docs = append(docs, c.Document)
	}
	heads, err := reg.Documents(ctx, docs...)
	if err != nil {
		return err
	}
	names := map[string]string{}
	for _, h := range heads {
		names[h.ID] = h.Name
	}
	for i := range claims {
		claims[i].Document = names[claims[i].Document]
	}
	slices.SortFunc(claims, func(a, b chancery.Claim) int { // in the order of publication
		return slices.Index(f.Claims, a.ID) - slices.Index(f.Claims, b.ID)
	})
	found, err := reg.Infer(ctx, f)
	if err != nil {
		return err
	}
	if err := nameSteps(ctx, reg, found, names); err != nil {
		return err
	}
	list, err := reg.Judgements(ctx)
	if err != nil {
		return err
	}
	reasons, err := reg.Explain(ctx, f)
	if err != nil {
		return err
	}
	if format == "json" {
		return printJSON(a.stdout, shown{f, claims, found, reasons})
	}
	text := a.factText(f, claims) + mergedText(reasons, claims) + derivedText(found, names)
	for _, n := range f.Judgements {
		j := list[n-1]
		text += fmt.Sprintf("  judgement %d, %s, %s: %s: %s\n", n, j.Who, j.When[:min(len(j.When), 10)], strings.TrimSpace(j.Act+" "+j.Field+" "+oneLine(j.Value)), oneLine(j.Why))
	}
	_, err = io.WriteString(a.stdout, text)
	return err
}

// factText writes a fact for people: fields in the order of its kind, then claims.
func (a *app) factText(f *chancery.Fact, claims []chancery.Claim) string {
	var b strings.Builder
	fmt.Fprintf(&b, "[%d] %s%s\n", f.Number, f.Kind, manner(f.Polarity, f.Modality))
	if f.Verdict != "" {
		fmt.Fprintf(&b, "  %s by a person\n", f.Verdict)
	}
	fmt.Fprintf(&b, "  %d documents, %d independent voices; first reported %s, last %s\n", f.Documents, f.Voices, f.FirstReported, f.LastReported)
	if len(f.Conflicts) > 0 {
		fmt.Fprintf(&b, "  reports differ on: %s\n", strings.Join(f.Conflicts, ", "))
	}
	by := map[string]chancery.Claim{}
	for _, c := range claims {
		by[c.ID] = c
	}
	var empty []string
	for _, field := range a.fields(f.Kind) {
		if len(f.Fields[field]) == 0 {
			empty = append(empty, field)
		}
		for _, v := range f.Fields[field] {
			fmt.Fprintf(&b, "\n  %-14s %s", field, oneLine(v.Value))
			writeProof(&b, v, by)
		}
	}
	fmt.Fprintf(&b, "\n  not stated     %s\n\n", strings.Join(empty, ", "))
	for _, c := range claims {
		fmt.Fprintf(&b, "  claim %s  rule %s\n    %s %d:%d “%s”\n", c.ID, orNone(c.Rule), c.Document, c.Evidence.Start, c.Evidence.End, oneLine(c.Evidence.Quote))
	}
	return b.String()
}

// writeProof writes the words and offsets that prove a fact's value.
func writeProof(b *strings.Builder, v chancery.Value, by map[string]chancery.Claim) {
	if v.Name != "" {
		fmt.Fprintf(b, " (%s)", oneLine(v.Name))
	}
	if office := oneLine(v.Office + " " + v.Party); office != "" {
		fmt.Fprintf(b, " (%s)", office)
	}
	doc := ""
	if len(v.From) > 0 {
		doc = by[v.From[0]].Document
	}
	if v.Text != "" {
		fmt.Fprintf(b, "\n      %s %d:%d “%s” %s", doc, v.Span.Start, v.Span.End, oneLine(v.Text), v.Basis)
	} else {
		fmt.Fprintf(b, "\n      %s %s", doc, v.Basis)
	}
	if v.Date != nil {
		fmt.Fprintf(b, "\n      date %s: %s %d:%d “%s” %s", v.Date.Value, dating(v, by), v.Date.Span.Start, v.Date.Span.End, oneLine(v.Date.Text), v.Date.Basis)
	}
	if n := len(v.From); n > 1 {
		fmt.Fprintf(b, "\n      said by %d claims: %s", n, strings.Join(v.From, " "))
	}
}

// dating names the document that dates an act.
func dating(v chancery.Value, by map[string]chancery.Claim) string {
	for _, id := range v.From {
		for _, act := range by[id].Fields["act"] {
			if act.Value == v.Value && act.Date != nil && act.Date.Value == v.Date.Value && act.Date.Span == v.Date.Span {
				return by[id].Document
			}
		}
	}
	return ""
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

// fields lists the fields of a kind in its order.
func (a *app) fields(kind string) []string {
	i := slices.IndexFunc(a.kinds, func(k chancery.Kind) bool { return k.Name == kind })
	if i < 0 {
		return nil
	}
	var out []string
	for _, f := range a.kinds[i].Fields {
		out = append(out, f.Name)
	}
	return out
}
