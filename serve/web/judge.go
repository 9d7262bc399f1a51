package web

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/access"
)

// judge does what a form of the desk asks. What cannot be done, or was
// overtaken by somebody else, comes back with the form as it was filled in.
func (q *request) judge() error {
	if err := q.writer(); err != nil {
		return err
	}
	if err := q.form(); err != nil {
		return err
	}
	f, err := q.reg.Fact(q.ctx(), bound(q.http.PathValue("ref")))
	if err != nil {
		return err
	}
	o := register.Order{
		Act: q.posted("act"), Fact: strconv.Itoa(f.Number), Other: q.posted("other"), Claim: q.posted("claim"), Seen: q.posted("seen"),
		Who: q.user.Name, When: q.now(), Why: q.posted("why"),
	}
	switch o.Act {
	case register.Correct:
		o.Field, o.Value = q.posted("field"), q.posted("value")
	case register.Annotate:
		o.Value = q.posted("remark")
	case register.Prefer: // a choice is a place among the values as they were seen
		if o.Seen == register.Version(f) {
			o.Field, o.Value = chosen(f, q.posted("choice"))
		}
	}
	j, err := q.reg.Decide(q.ctx(), o)
	switch code := chancery.CodeOf(err); {
	case err == nil:
		return q.done(f, j)
	case o.Act == register.Prefer && o.Seen != register.Version(f):
		return q.showDesk(http.StatusConflict, f, o, "["+o.Fact+"] has changed since it was opened: look at it again before judging")
	case code == chancery.Conflict || code == chancery.Invalid || code == chancery.NotFound:
		o.Value = q.posted("value")
		return q.showDesk(access.Status(q.ctx(), err), f, o, err.Error())
	}
	return err
}

// chosen is the field and value that a choice of the desk names.
func chosen(f *chancery.Fact, key string) (field, value string) {
	field, at, _ := strings.Cut(key, ":")
	i, err := strconv.Atoi(at)
	if vs := f.Fields[field]; err == nil && i >= 0 && i < len(vs) {
		value = vs[i].Value
		if vs[i].Date != nil {
			value += "@" + vs[i].Date.Value
		}
	}
	return field, value
}

// done leads to the fact that a judgement was about, whose number a merging may
// have changed.
func (q *request) done(f *chancery.Fact, j register.Judgement) error {
	now, err := q.reg.Facts(q.ctx(), register.Query{Sayings: f.Sayings})
	if err != nil {
		return err
	}
	number := f.Number
	if len(now) > 0 && !slices.ContainsFunc(now, func(g chancery.Fact) bool { return g.Number == number }) {
		number = now[0].Number
	}
	return q.redirect("/review/" + strconv.Itoa(number) + "?done=" + strconv.Itoa(j.Seq))
}

// form reads what a page posted.
func (q *request) form() error {
	q.http.Body = http.MaxBytesReader(q.w, q.http.Body, 64<<10)
	if err := q.http.ParseForm(); err != nil {
		return chancery.Errorf(chancery.Invalid, "reading what was sent: %w", err)
	}
	return nil
}

// posted is one value that a form sent, bounded.
func (q *request) posted(name string) string { return bound(q.http.PostFormValue(name)) }
