package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register/store"
)

// Times a connection is given. A page takes far less; a slow line more.
const (
	headerTime   = 5 * time.Second
	readTime     = 30 * time.Second
	writeTime    = 60 * time.Second
	idleTime     = 2 * time.Minute
	shutdownTime = 10 * time.Second
	mostHeader   = 64 << 10

	// garbage is how many hundredths of what is in use may lie about before it is
	// collected: pages make much of it, and a server holds little.
	garbage = 200
)

// serving holds the flags of serve.
type serving struct{ listen, logFormat, origin, read, cert, key string }

func (a *app) serveCmd() *cobra.Command {
	s := &serving{}
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve the register as pages and as an API",
		Long: `On an address of this machine alone, such as the default, anybody here may read; to judge and to add one logs in.
On any other address one logs in to read as well, and there must be a user first: chancery user add.
Passwords and tokens travel as they are unless --cert and --key are given or a proxy before the server encrypts (--origin https://…).`,
		Example: "  chancery serve --db desk.db\n  chancery serve --listen :8443 --cert cert.pem --key key.pem\n  chancery serve --origin https://register.example.org --log-format json",
		Args:    cobra.NoArgs,
		PreRunE: s.check,
		RunE: doing(func(cmd *cobra.Command, _ []string) error {
			return a.withStore(cmd.Context(), true, func(db *store.DB) error { return a.serve(cmd.Context(), s, db) })
		}),
	}
	a.dbFlag(cmd)
	a.namesFlag(cmd)
	f := cmd.Flags()
	f.StringVar(&s.listen, "listen", "127.0.0.1:8080", "address and port to listen on; port 0 takes a free one")
	f.StringVar(&s.origin, "origin", "", "the address people use, where a proxy on this machine stands before the server")
	f.StringVar(&s.read, "read", "", "who reads without login: anybody, nobody (default anybody on this machine's own address, nobody elsewhere)")
	f.StringVar(&s.cert, "cert", "", "file of a certificate, to serve https")
	f.StringVar(&s.key, "key", "", "file of its key")
	f.StringVar(&s.logFormat, "log-format", "text", "text or json")
	return cmd
}

// check is a PreRunE.
func (s *serving) check(*cobra.Command, []string) error {
	if (s.cert == "") != (s.key == "") {
		return errors.New("--cert and --key go together")
	}
	if err := oneOf("read", cmp.Or(s.read, "nobody"), "anybody", "nobody"); err != nil {
		return err
	}
	return oneOf("log-format", s.logFormat, "text", "json")
}

// serve listens until the context ends, then lets running requests finish.
func (a *app) serve(ctx context.Context, s *serving, db *store.DB) error {
	ln, err := net.Listen("tcp", s.listen)
	if err != nil {
		return chancery.Errorf(chancery.Invalid, "--listen %s: %w", s.listen, err)
	}
	defer ln.Close()
	defer debug.SetGCPercent(debug.SetGCPercent(garbage))
	local := loopback(ln.Addr()) && s.origin == ""
	if err := mustHaveUsers(ctx, db, local, s); err != nil {
		return err
	}
	log := a.logger(s.logFormat)
	h, health, err := a.handler(s, db, local, log)
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler: h, ReadHeaderTimeout: headerTime, ReadTimeout: readTime, WriteTimeout: writeTime, IdleTimeout: idleTime,
		MaxHeaderBytes: mostHeader, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	ended := make(chan error, 1)
	go func() {
		if s.cert != "" {
			ended <- server.ServeTLS(ln, s.cert, s.key)
		} else {
			ended <- server.Serve(ln)
		}
	}()
	a.listening(ln.Addr())
	fmt.Fprintf(a.stderr, "serving %s at %s\n", store.Redacted(a.db), s.address(ln.Addr()))
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	health.Leave()
	return stop(ctx, server, ended)
}

// stop lets running requests finish, for a while.
func stop(ctx context.Context, server *http.Server, ended <-chan error) error {
	late, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
	defer cancel()
	err := server.Shutdown(late)
	if errors.Is(err, context.DeadlineExceeded) {
		err = server.Close()
	}
	<-ended
	return err
}

// address is where people find the server.
func (s *serving) address(addr net.Addr) string {
	scheme := "http://"
	if s.cert != "" {
		scheme = "https://"
	}
	return cmp.Or(s.origin, scheme+addr.String())
}

// mustHaveUsers refuses to serve others than this machine before there is a user.
func mustHaveUsers(ctx context.Context, db *store.DB, local bool, s *serving) error {
	users, err := db.Accounts(ctx)
	if err != nil || local || len(users) > 0 {
		return err
	}
	return chancery.Errorf(chancery.Invalid, "others than this machine would reach %s, and nobody may log in: add a user first with chancery user add, or serve this machine alone",
		cmp.Or(s.origin, s.listen))
}

func (a *app) logger(format string) *slog.Logger {
	if format == "json" {
		return slog.New(slog.NewJSONHandler(a.stderr, nil))
	}
	return slog.New(slog.NewTextHandler(a.stderr, nil))
}

// loopback reports whether only this machine reaches an address.
func loopback(addr net.Addr) bool {
	tcp, ok := addr.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}
