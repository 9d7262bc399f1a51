package store_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/register/store"
	"github.com/chancery-project/chancery/register/store/storetest"
)

// killDocs is how many documents are added while the adding process is killed.
const killDocs = 500

// kills is how often: a few times, or as often as CHANCERY_KILLS says.
func kills() int {
	if n, err := strconv.Atoi(os.Getenv("CHANCERY_KILLS")); err == nil {
		return n
	}
	return 6
}

// TestAddingProcess is the process that gets killed; by itself it does nothing.
func TestAddingProcess(t *testing.T) {
	path := os.Getenv("CHANCERY_KILL_DB")
	if path == "" {
		t.Skip("run by the kill tests alone")
	}
	reg := register.New(open(t, path), storetest.Kinds())
	for i, rd := range storetest.Batch(11, killDocs) {
		res, err := reg.Add(context.Background(), rd.Doc, rd.Claims, "")
		if err != nil {
			t.Fatal(err)
		}
		if !res.Known {
			fmt.Printf("ack %d\n", i)
		}
	}
	fmt.Println("all")
}

func TestKillSQLite(t *testing.T) {
	killing(t, func(n int) string { return filepath.Join(t.TempDir(), fmt.Sprintf("k%d.db", n)) })
}

func TestKillPostgres(t *testing.T) {
	base := startPostgres(t)
	killing(t, func(n int) string { return newDatabase(t, base, fmt.Sprintf("kill%d", n)) })
}

// killing adds documents in a process that is killed at random moments and
// begun again: what it acknowledged must be there, once, and the whole sound.
func killing(t *testing.T, fresh func(n int) string) {
	if testing.Short() {
		t.Skip("takes its time")
	}
	rng := rand.New(rand.NewPCG(1, 2))
	batch := storetest.Batch(11, killDocs)
	path, acked := fresh(0), map[string]bool{}
	for n := range kills() {
		done := addUntilKilled(t, path, time.Duration(60+rng.IntN(400))*time.Millisecond, func(i int) { acked[batch[i].Doc.ID()] = true })
		check(t, path, acked, done || n%20 == 0 || n == kills()-1)
		if done {
			path, acked = fresh(n+1), map[string]bool{}
		}
	}
}

// addUntilKilled runs the adding process for a while and kills it. It reports
// whether all documents were in before.
func addUntilKilled(t *testing.T, path string, after time.Duration, ack func(i int)) (done bool) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run", "^TestAddingProcess$")
	cmd.Env = append(os.Environ(), "CHANCERY_KILL_DB="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	for lines := bufio.NewScanner(out); lines.Scan(); {
		var i int
		if _, err := fmt.Sscanf(lines.Text(), "ack %d", &i); err == nil {
			ack(i)
		}
		done = done || lines.Text() == "all"
	}
	_ = cmd.Wait()
	return done
}

// check opens the register again: nothing acknowledged is lost, and, where
// deep, nothing is doubled or unsound.
func check(t *testing.T, path string, acked map[string]bool, deep bool) {
	t.Helper()
	ctx := context.Background()
	db, err := store.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	reg := register.New(db, storetest.Kinds())
	heads, err := reg.Documents(ctx)
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, h := range heads {
		if there[h.ID] {
			t.Errorf("document %s is there twice", h.Name)
		}
		there[h.ID] = true
	}
	for id := range acked {
		if !there[id] {
			t.Errorf("document %s was acknowledged and is lost", id)
		}
	}
	if !deep {
		return
	}
	faults, err := reg.Verify(ctx)
	if err != nil || len(faults) > 0 {
		t.Errorf("verify: %v, %v", faults, err)
	}
}
