package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/access"
	"github.com/chancery-project/chancery/serve/front"
)

// Times a connection is given. A page takes far less; a slow line more.
const (
	headerTime   = 5 * time.Second
	readTime     = 30 * time.Second
	writeTime    = 60 * time.Second
	idleTime     = 2 * time.Minute
	shutdownTime = 10 * time.Second
)

// serving holds the flags of serve.
type serving struct{ listen, logFormat string }

func (a *app) serveCmd() *cobra.Command {
	s := &serving{}
	cmd := &cobra.Command{
		Use:     "serve",
		Short:   "Serve the register as pages and as an API",
		Example: "  chancery serve --db desk.db\n  chancery serve --listen 127.0.0.1:9000 --log-format json",
		Args:    cobra.NoArgs,
		PreRunE: func(*cobra.Command, []string) error { return oneOf("log-format", s.logFormat, "text", "json") },
		RunE: doing(func(cmd *cobra.Command, _ []string) error {
			return a.withRegister(cmd.Context(), true, func(reg *register.Register) error {
				return a.serve(cmd.Context(), s, reg)
			})
		}),
	}
	a.dbFlag(cmd)
	a.namesFlag(cmd)
	cmd.Flags().StringVar(&s.listen, "listen", "127.0.0.1:8080", "address and port to listen on; port 0 takes a free one")
	cmd.Flags().StringVar(&s.logFormat, "log-format", "text", "text or json")
	return cmd
}

// serve listens until the context ends, then lets running requests finish.
func (a *app) serve(ctx context.Context, s *serving, reg *register.Register) error {
	ln, err := net.Listen("tcp", s.listen)
	if err != nil {
		return chancery.Errorf(chancery.Invalid, "--listen %s: %w", s.listen, err)
	}
	if !loopback(ln.Addr()) {
		return errors.Join(chancery.Errorf(chancery.Invalid, "--listen %s: reached from other machines, and there are no users", s.listen), ln.Close())
	}
	log := a.logger(s.logFormat)
	server := &http.Server{
		Handler: a.handler(reg, log), ReadHeaderTimeout: headerTime, ReadTimeout: readTime, WriteTimeout: writeTime, IdleTimeout: idleTime,
		MaxHeaderBytes: 64 << 10, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	fmt.Fprintf(a.stderr, "serving %s at http://%s\n", a.db, ln.Addr())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(ln) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	late, stop := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
	defer stop()
	err = server.Shutdown(late)
	if errors.Is(err, context.DeadlineExceeded) {
		err = server.Close()
	}
	<-ended
	return err
}

// handler puts the API, the pages and what watches over them together. Pages
// and API get the register, a way to read a document, and the clock; who asks
// they learn from access.From.
func (a *app) handler(reg *register.Register, log *slog.Logger) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "well") })
	mux.Handle("/", a.pages(reg))
	everybodyReads := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mux.ServeHTTP(w, r.WithContext(access.With(r.Context(), access.User{Role: access.Reader})))
	})
	return (&front.Front{Log: log, Now: a.now}).Wrap(everybodyReads)
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
