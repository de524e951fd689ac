//go:build !linux

package publish

import (
	"errors"
	"os"
)

// exchange would let two folders change places in one step.
func exchange(_, _ string) error { return errors.ErrUnsupported }

// mounted tells whether a folder cannot be renamed; here renaming tells.
func mounted(name string) (bool, error) {
	_, err := os.Lstat(name)
	return false, err
}
