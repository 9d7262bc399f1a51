package store_test

import (
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/register/store/storetest"
	"github.com/chancery-project/chancery/serve/access"
)

// TestPostgres runs the suite on a PostgreSQL of its own. Where none is
// installed it is skipped; with CHANCERY_NEED_POSTGRES set it fails instead.
func TestPostgres(t *testing.T) {
	base := startPostgres(t)
	var n atomic.Int32
	t.Run("many found", func(t *testing.T) { manyFound(t, open(t, newDatabase(t, base, "many"))) })
	t.Run("newest words", func(t *testing.T) { newestWords(t, open(t, newDatabase(t, base, "newest"))) })
	storetest.Run(t, func(t *testing.T) register.Store {
		return open(t, newDatabase(t, base, fmt.Sprintf("suite%d", n.Add(1))))
	})
}

func TestPostgresAccess(t *testing.T) {
	base := startPostgres(t)
	var n atomic.Int32
	storetest.Access(t, func(t *testing.T) access.Store {
		return open(t, newDatabase(t, base, fmt.Sprintf("access%d", n.Add(1))))
	})
}

// missing skips a test for want of PostgreSQL, or fails it where that is needed.
func missing(t *testing.T, why string) {
	t.Helper()
	if os.Getenv("CHANCERY_NEED_POSTGRES") != "" {
		t.Fatal(why)
	}
	t.Skip(why)
}

// startPostgres makes and starts a cluster that ends with the test, and returns
// its address without a database.
func startPostgres(t *testing.T) string {
	t.Helper()
	bin := postgresBin()
	if bin == "" {
		missing(t, "PostgreSQL 15 is not installed (Debian: apt-get install postgresql); the suite runs on SQLite alone")
	}
	dir, err := os.MkdirTemp("", "chancery-pg-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	as := ordinary(t, dir)
	data := filepath.Join(dir, "data")
	tool := func(name string, args ...string) {
		t.Helper()
		cmd := exec.Command(filepath.Join(bin, name), args...)
		cmd.SysProcAttr, cmd.Dir = as, dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
	}
	tool("initdb", "-D", data, "-U", "chancery", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C")
	tool("pg_ctl", "-D", data, "-w", "-l", filepath.Join(dir, "log"), "-o", "-c listen_addresses='' -c fsync=off -k "+dir, "start")
	t.Cleanup(func() { tool("pg_ctl", "-D", data, "-m", "immediate", "stop") })
	return "postgres://chancery@/%s?host=" + url.QueryEscape(dir)
}

// postgresBin returns the folder of initdb, the newest where there are several.
func postgresBin() string {
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path)
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if len(found) == 0 {
		return ""
	}
	return filepath.Dir(found[len(found)-1])
}

// ordinary returns how to run as an ordinary user, as PostgreSQL demands: as
// nobody, where the test runs as root.
func ordinary(t *testing.T, dir string) *syscall.SysProcAttr {
	t.Helper()
	if runtime.GOOS != "linux" || os.Getuid() != 0 {
		return nil
	}
	u, err := user.Lookup("nobody")
	if err != nil {
		missing(t, "PostgreSQL does not run as root, and there is no user nobody")
	}
	uid, _ := strconv.Atoi(u.Uid)
	gid, _ := strconv.Atoi(u.Gid)
	if err := os.Chown(dir, uid, gid); err != nil {
		t.Fatal(err)
	}
	return &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
}

// newDatabase makes an empty database and returns its address.
func newDatabase(t *testing.T, base, name string) string {
	t.Helper()
	db, err := sql.Open("pgx", strings.Replace(base, "%s", "postgres", 1))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("CREATE DATABASE " + name); err != nil {
		t.Fatal(err)
	}
	return strings.Replace(base, "%s", name, 1)
}
