package render

import (
	"hash/fnv"

	"recueil/generator/page"
)

// Shard is one of the parts into which the files of a site are divided, so that
// several machines can make it. Each file is in one part. The part of a page
// follows from its path alone, so that it stays there while others come and
// go; further pages of a list go with the first. All that is no page is in the
// first part. The zero value is the whole.
type Shard struct {
	Number, Of int // from 1 to Of
}

// First tells whether files that are no pages belong to the shard.
func (s Shard) First() bool { return s.Number <= 1 }

func (s Shard) has(path string) bool {
	h := fnv.New32a()
	_, _ = h.Write([]byte(path))
	return h.Sum32()%uint32(s.Of) == uint32(s.Number-1) //nolint:gosec // Number is from 1 to Of
}

// Pages returns those of a site's pages that belong to the shard.
func (s Shard) Pages(drafts []page.Draft) []page.Draft {
	if s.Of <= 1 {
		return drafts
	}
	var out []page.Draft
	for _, d := range drafts {
		if s.has(d.Path) {
			out = append(out, d)
		}
	}
	return out
}
