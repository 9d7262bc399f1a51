package web

import (
	"errors"
	"net/http"
	"strings"

	"github.com/chancery-project/chancery/serve/access"
)

// A loginPage asks for name and password. To is where the user wanted to go.
type loginPage struct{ Name, To, Problem string }

func (q *request) loginForm() error {
	q.w.Header().Set("Cache-Control", "no-store")
	return q.show("login", "Log in", loginPage{To: inside(q.param("to"))})
}

func (q *request) login() error {
	if err := q.form(); err != nil {
		return err
	}
	q.w.Header().Set("Cache-Control", "no-store")
	name, to := q.posted("name"), inside(q.posted("to"))
	err := q.Door.SignIn(q.ctx(), name, q.http.PostFormValue("password"))
	if errors.Is(err, access.ErrPassword) || errors.Is(err, access.ErrTooMany) {
		return q.showAs(access.Status(q.ctx(), err), "login", "Log in", loginPage{name, to, err.Error()})
	}
	if err != nil {
		return err
	}
	return q.redirect(to)
}

func (q *request) logout() error {
	if err := q.Door.SignOut(q.ctx()); err != nil {
		return err
	}
	http.Redirect(q.w, q.http, "/", http.StatusSeeOther)
	return nil
}

// inside keeps an address within this site: a path that no browser takes for
// another host.
func inside(to string) string {
	if !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.ContainsAny(to, "\\\r\n\t") {
		return "/"
	}
	return to
}
