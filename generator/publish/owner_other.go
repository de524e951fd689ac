//go:build !unix

package publish

import "io/fs"

// owners has nothing to say where files have no numbers of owners.
func owners(_, _ fs.FileInfo) (uid, gid int, differ bool) { return 0, 0, false }
