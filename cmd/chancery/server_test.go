package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	crand "crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"io"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/register/store"
	"github.com/chancery-project/chancery/serve/access"
)

// A testServer is the whole of chancery serve over the sample reports, asked
// by ann, who judges, and by nobody.
type testServer struct {
	http.Handler
	url   string
	token string // ann's
	log   *safeBuffer
}

// safeBuffer is a log that requests write at the same time.
type safeBuffer struct {
	mu sync.Mutex
	bytes.Buffer
}

func (b *safeBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.Buffer.Write(p)
}

func (b *safeBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.Buffer.String()
}

func startServer(t testing.TB) *testServer {
	t.Helper()
	ctx, log := context.Background(), &safeBuffer{}
	a := newApp(strings.NewReader(""), io.Discard, io.Discard)
	a.db, a.now = filepath.Join(t.TempDir(), "r.db"), func() time.Time { return time.Date(2026, 4, 1, 12, 0, 0, 0, time.UTC) }
	db, err := store.Open(ctx, a.db)
	fine(t, err)
	t.Cleanup(func() { fine(t, db.Close()) })
	r, err := a.newReader()
	fine(t, err)
	fine(t, a.addSamples(ctx, register.New(db, a.kinds), r))
	desk := &access.Desk{Store: db, By: "root", Now: a.now}
	fine(t, desk.Add(ctx, "ann", access.Reviewer, "open sesame 1234"))
	token, _, err := desk.Token(ctx, "ann", "tests", time.Hour)
	fine(t, err)
	h, _, err := a.handler(&serving{}, db, true, slog.New(slog.NewTextHandler(log, nil)))
	fine(t, err)
	srv := httptest.NewServer(h)
	t.Cleanup(srv.Close)
	return &testServer{h, srv.URL, token, log}
}

func fine(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A server that is told to stop leaves nothing running, and lets a request
// that has begun come to its end.
func TestStop(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	a := newApp(strings.NewReader(""), io.Discard, io.Discard)
	a.db = filepath.Join(t.TempDir(), "r.db")
	ctx, stop := context.WithCancel(context.Background())
	addr := make(chan string, 1)
	a.listening = func(at net.Addr) { addr <- at.String() }
	ended := make(chan int)
	go func() { ended <- run(ctx, a, []string{"serve", "--listen", "127.0.0.1:0", "--db", a.db}) }()
	conn, err := net.Dial("tcp", <-addr)
	fine(t, err)
	defer conn.Close()
	_, err = io.WriteString(conn, "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 14\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nname=a&")
	fine(t, err)
	time.Sleep(50 * time.Millisecond) // the server is reading the body now
	stop()
	_, err = io.WriteString(conn, "p=pppp1")
	fine(t, err)
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	fine(t, err)
	res.Body.Close()
	if res.StatusCode != http.StatusUnauthorized {
		t.Errorf("the request that had begun: %d", res.StatusCode)
	}
	if code := <-ended; code != statusDone {
		t.Errorf("exit status %d", code)
	}
	if _, err := net.Dial("tcp", conn.RemoteAddr().String()); err == nil {
		t.Error("still listening")
	}
}

// With a certificate the server speaks https, and its cookies travel no other way.
func TestTLS(t *testing.T) {
	dir := t.TempDir()
	cert, pool := certificate(t, dir)
	a := newApp(strings.NewReader(""), io.Discard, io.Discard)
	ctx, stop := context.WithCancel(context.Background())
	addr := make(chan string, 1)
	a.listening = func(at net.Addr) { addr <- at.String() }
	ended := make(chan int)
	go func() {
		ended <- run(ctx, a, []string{"serve", "--listen", "127.0.0.1:0", "--db", filepath.Join(dir, "r.db"), "--cert", cert, "--key", cert})
	}()
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool}, ForceAttemptHTTP2: true}}
	res, err := client.Get("https://" + <-addr + "/healthz")
	fine(t, err)
	res.Body.Close()
	if res.StatusCode != http.StatusOK || res.ProtoMajor != 2 {
		t.Errorf("%s %s", res.Proto, res.Status)
	}
	client.CloseIdleConnections()
	stop()
	if code := <-ended; code != statusDone {
		t.Errorf("exit status %d", code)
	}
}

// certificate writes a certificate of this machine with its key into one file.
func certificate(t *testing.T, dir string) (file string, pool *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), crand.Reader)
	fine(t, err)
	form := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(crand.Reader, form, form, &key.PublicKey, key)
	fine(t, err)
	private, err := x509.MarshalPKCS8PrivateKey(key)
	fine(t, err)
	text := append(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: private})...)
	file, pool = filepath.Join(dir, "server.pem"), x509.NewCertPool()
	fine(t, os.WriteFile(file, text, 0o600))
	pool.AppendCertsFromPEM(text)
	return file, pool
}
