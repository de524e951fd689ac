package catalog

import (
	"testing"

	"recueil/i18n"
)

func load(t testing.TB) *Catalog {
	t.Helper()
	c, err := Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
