package store

// ManyFrom sets how many facts found by words are many.
func (db *DB) ManyFrom(n int) { db.d.many = n }

// LookAt sets how many facts found by words are looked at.
func (db *DB) LookAt(n int) { db.d.entered = n }
