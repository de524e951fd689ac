package synthetic

import (
	"hash/fnv"
	"math/rand/v2"
)

// chance draws numbers. Of math/rand/v2 it takes only the bits of a generator
// whose algorithm is laid down, so that the same seed gives the same guide
// with every version of Go.
type chance struct{ bits *rand.PCG }

// chance returns the draws of one thing: they do not change when another thing
// draws more or less.
func (o Options) chance(kind string, i int) chance {
	h := fnv.New64a()
	_, _ = h.Write([]byte(kind))
	return chance{rand.NewPCG(o.Seed^h.Sum64(), uint64(i))} //nolint:gosec // a synthetic guide has no secrets
}

// below draws a number from 0 to n-1.
func (c chance) below(n int) int { return int(c.bits.Uint64() % uint64(n)) } //nolint:gosec // n is small and positive

// between draws a number from low to high, both among them.
func (c chance) between(low, high int) int { return low + c.below(high-low+1) }

// percent is true that many times in a hundred.
func (c chance) percent(n int) bool { return c.below(100) < n }

func pick[T any](c chance, list []T) T { return list[c.below(len(list))] }

// popular draws a number from 0 to n-1, small ones more often: a few towns
// have many sheets, most have one.
func (c chance) popular(n int) int { return c.below(c.below(n) + 1) }

// some draws up to most different numbers below n.
func (c chance) some(most, n int) []int {
	var out []int
	seen := map[int]bool{}
	for range most {
		if i := c.below(n); !seen[i] {
			seen[i] = true
			out = append(out, i)
		}
	}
	return out
}

// shuffled returns the numbers below n in a drawn order.
func (c chance) shuffled(n int) []int {
	out := make([]int, n)
	for i := range out {
		j := c.below(i + 1)
		out[i] = out[j]
		out[j] = i
	}
	return out
}
