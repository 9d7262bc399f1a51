package main

import "io"

func offices(path string, seed uint64, rows int, out io.Writer) error { return nil }
