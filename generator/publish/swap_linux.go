package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// exchange lets two folders change places in one step
// (https://man7.org/linux/man-pages/man2/rename.2.html). The error wraps
// errors.ErrUnsupported where the kernel or the file system cannot.
func exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	if err == nil {
		return nil
	}
	if errors.Is(err, unix.EINVAL) { // the file system does not know the flag
		err = unix.ENOTSUP
	}
	return &os.LinkError{Op: "exchange", Old: a, New: b, Err: err}
}

// mounted tells whether a folder is where another file system, or a part of
// one, is mounted: it cannot be renamed then.
func mounted(name string) (bool, error) {
	var s unix.Statx_t
	err := unix.Statx(unix.AT_FDCWD, name, unix.AT_SYMLINK_NOFOLLOW, 0, &s)
	if err != nil {
		return false, &os.PathError{Op: "statx", Path: name, Err: err}
	}
	return s.Attributes_mask&s.Attributes&unix.STATX_ATTR_MOUNT_ROOT != 0, nil
}
