//go:build unix

package publish

import (
	"io/fs"
	"syscall"
)

// owners returns the owner and group of a thing, and whether another one has
// others.
func owners(other, thing fs.FileInfo) (uid, gid int, differ bool) {
	a, ok := other.Sys().(*syscall.Stat_t)
	b, too := thing.Sys().(*syscall.Stat_t)
	if !ok || !too {
		return 0, 0, false
	}
	return int(b.Uid), int(b.Gid), a.Uid != b.Uid || a.Gid != b.Gid
}
