package audit

import (
	"testing"
)

func TestFilesThatEditorsAndSystemsLeaveArePassedOver(t *testing.T) {
	root, messages := golden(t), messages(t)
	usual := len(read(t, root, messages))
	folders := []string{
		"content/", "content/practices/", "content/practices/flying-canteen/", "content/tables/", "content/assets/", "content/assets/drawings/", "seeds/",
	}
	names := []string{
		"fr.md~", ".fr.md.swp", "#fr.md#", ".#fr.yaml", "Thumbs.db", "desktop.ini", ".DS_Store", "fr.md.orig", "fr.md.bak", "~$fr.md",
		"fr.md.swp", "._home.svg", "~$soup.yaml", "._soup.yaml",
	}
	for _, folder := range folders {
		for _, name := range names {
			said := read(t, with(root, folder+name, []byte("\x00\x05")), messages)
			if len(said) != usual {
				t.Errorf("%s%s is not passed over: %v", folder, name, said)
			}
		}
	}
	stray := with(root, "content/practices/flying-canteen/fr copie.md", nil)
	if len(read(t, stray, messages)) == usual {
		t.Error("a copy that somebody made is passed over")
	}
}
