// Package demo holds a few sample reports, written for it, so that a first run
// has something to read. Persons, companies and events in them are invented.
package demo

import "embed"

// Reports holds the sample reports, one .txt file each.
//
//go:embed *.txt
var Reports embed.FS
