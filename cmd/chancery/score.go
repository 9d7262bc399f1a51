package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/score"
)

// scoring is what `chancery score` was asked for.
type scoring struct {
	traps, texts, docs, html   string
	list, json, markdown, read bool
}

func (a *app) scoreCmd() *cobra.Command {
	var s scoring
	cmd := &cobra.Command{
		Use:   "score GOLD CLAIMS | score GOLD --read [PATH…]",
		Short: "Compare claims with gold: recall, precision, wrong fills, by kind",
		Long: `Compares claims (what "chancery read --format jsonl" prints, - for standard input) with a file of gold claims.
With --read it reads the documents itself: those named, or those of --texts that GOLD, --traps or --docs speak of.`,
		Example: "  chancery score gold.jsonl claims.jsonl --texts reports/ --list\n  chancery score gold.jsonl --read --texts reports/ --html scores.html",
		Args:    cobra.MinimumNArgs(1),
		PreRunE: func(_ *cobra.Command, args []string) error { return s.check(args) },
		RunE:    doing(func(cmd *cobra.Command, args []string) error { return a.score(cmd.Context(), &s, args) }),
	}
	f := cmd.Flags()
	f.StringVar(&s.traps, "traps", "", "file of traps: claims that a careless reader makes")
	f.StringVar(&s.texts, "texts", "", "folder of the documents (.txt), to check evidence against")
	f.StringVar(&s.docs, "docs", "", "the documents to score: a folder, or a file with a name a line")
	f.StringVar(&s.html, "html", "", "write text, gold and claims side by side to this file")
	f.BoolVar(&s.list, "list", false, "list what is missed, spurious, trapped or not proved")
	f.BoolVar(&s.json, "json", false, "print the figures over all kinds as JSON")
	f.BoolVar(&s.markdown, "markdown", false, "print the figures as a Markdown table")
	f.BoolVar(&s.read, "read", false, "read the documents instead of a file of claims")
	return cmd
}

func (s *scoring) check(args []string) error {
	switch {
	case s.read && len(args) == 1 && s.texts == "":
		return errors.New("--read: name the documents, or their folder with --texts")
	case !s.read && len(args) != 2:
		return errors.New("give a file of gold and a file of claims, or --read and documents")
	case s.json && s.markdown:
		return errors.New("--json and --markdown: give one of them")
	}
	return nil
}

func (a *app) score(ctx context.Context, s *scoring, args []string) error {
	set, texts, err := s.load(args[0])
	if err != nil {
		return err
	}
	var claims []score.Claim
	var said error // what could not be read has been reported
	if s.read {
		claims, texts, said = a.scoreReading(ctx, s, set, args[1:], texts)
		if said != nil && !errors.Is(said, errSaid) {
			return said
		}
	} else if claims, err = a.scoreClaims(args[1]); err != nil {
		return err
	}
	set.Texts = texts
	result := score.Compare(set, claims)
	if s.html != "" {
		if err := writeFile(s.html, func(w io.Writer) error { return result.HTML(w, texts) }); err != nil {
			return err
		}
	}
	return errors.Join(s.print(a.stdout, result), said)
}

// load reads gold, traps, texts and the list of documents.
func (s *scoring) load(gold string) (*score.Set, map[string]string, error) {
	set := &score.Set{}
	err := openFile(gold, "a file of gold claims", func(r io.Reader) (err error) {
		set.Gold, err = score.ReadGold(gold, r)
		return err
	})
	if err == nil && s.traps != "" {
		err = openFile(s.traps, "a file of traps", func(r io.Reader) (err error) {
			set.Traps, err = score.ReadTraps(s.traps, r)
			return err
		})
	}
	if err == nil && s.docs != "" {
		set.Only, err = listed(s.docs)
	}
	if err != nil || s.texts == "" {
		return set, nil, err
	}
	texts, err := textsOf(s.texts)
	return set, texts, err
}

// scoreReading reads documents; their texts prove the claims unless a folder of
// texts does.
func (a *app) scoreReading(ctx context.Context, s *scoring, set *score.Set, paths []string, texts map[string]string) ([]score.Claim, map[string]string, error) {
	if len(paths) == 0 {
		for _, name := range set.Names() {
			if _, ok := texts[name]; ok {
				paths = append(paths, filepath.Join(s.texts, name+".txt"))
			}
		}
	}
	r, err := a.newReader()
	if err != nil {
		return nil, nil, err
	}
	own := map[string]string{}
	var all []chancery.Claim
	said := error(nil)
	if len(paths) > 0 {
		said = a.each(ctx, paths, func(doc *chancery.Document) error {
			own[score.Base(doc.Name)] = doc.Text
			all = append(all, r.Document(doc)...)
			return nil
		})
	}
	claims, err := score.Claims(all)
	if texts == nil {
		texts = own
	}
	if err != nil {
		return nil, nil, err
	}
	return claims, texts, said
}

func (a *app) scoreClaims(path string) (claims []score.Claim, err error) {
	if path == "-" {
		return score.ReadClaims("standard input", a.stdin)
	}
	err = openFile(path, "a file of claims", func(r io.Reader) error {
		claims, err = score.ReadClaims(path, r)
		return err
	})
	return claims, err
}

func (s *scoring) print(w io.Writer, r *score.Result) error {
	switch {
	case s.json:
		return r.JSON(w)
	case s.markdown:
		return r.Markdown(w)
	}
	err := r.Table(w)
	if s.list {
		err = errors.Join(err, r.List(w))
	}
	return err
}

// openFile runs fn on a file; what says what the file should be.
func openFile(path, what string, fn func(io.Reader) error) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("%s is needed: %w", what, err)
	}
	return errors.Join(fn(f), f.Close())
}

func writeFile(path string, fn func(io.Writer) error) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(fn(f), f.Close())
}

// textNames returns the .txt files of a folder.
func textNames(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("a folder of texts is needed: %w", err)
	}
	var out []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".txt") {
			out = append(out, e.Name())
		}
	}
	return out, nil
}

// textsOf returns the bytes of the .txt files of a folder by base name.
func textsOf(dir string) (map[string]string, error) {
	names, err := textNames(dir)
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		out[score.Base(name)] = string(data)
	}
	return out, nil
}

// listed reads names of documents from a folder or from the lines of a file.
func listed(path string) (map[string]bool, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("--docs: %w", err)
	}
	var names []string
	if info.IsDir() {
		names, err = textNames(path)
	} else {
		var data []byte
		data, err = os.ReadFile(path)
		names = strings.Split(string(data), "\n")
	}
	out := map[string]bool{}
	for name := range slices.Values(names) {
		if name = strings.TrimSpace(name); name != "" {
			out[score.Base(name)] = true
		}
	}
	return out, err
}
