package syntax

// A sieve holds every feature back once. Half of those that mistakes bring up
// never come again: without them training takes half the memory and parses as well.
type sieve []uint64

const sieveBits = 28

func newSieve() sieve { return make(sieve, 1<<sieveBits/64) }

// first reports whether f comes for the first time. It may take another feature
// for f: then f is merely not held back.
func (s sieve) first(f uint64) bool {
	if s == nil {
		return false
	}
	i := f >> (64 - sieveBits)
	word, bit := &s[i/64], uint64(1)<<(i%64)
	seen := *word&bit != 0
	*word |= bit
	return !seen
}
