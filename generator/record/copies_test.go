package record

import "testing"

func TestCopyOf(t *testing.T) {
	for stem, want := range map[string]string{
		"fr (1)": "fr", "fr(2)": "fr", "fr 2": "fr", "fr - Copie": "fr", "fr - Copie (2)": "fr", "fr - Copy": "fr", "fr copy": "fr", "fr copy 3": "fr",
		"fr copie": "fr", "fr_copy": "fr", "Copie de fr": "fr", "Copy of fr": "fr", "anvita-2023 (1)": "anvita-2023",
		"fr": "", "anvita-2023": "", "copy": "", "photocopy": "", "fr-2": "", "report 2023": "",
	} {
		if got := CopyOf(stem); got != want {
			t.Errorf("CopyOf(%q) is %q, want %q", stem, got, want)
		}
	}
}

func TestStem(t *testing.T) {
	for name, want := range map[string]string{
		"FR.md": "fr", "fr.MD": "fr", "fr.txt": "fr", "fr.md.txt": "fr", "fr.markdown": "fr", "fr": "fr", "fr.": "fr", "fr .md": "fr",
		"fr.docx": "", "fr.jpg": "", "fr.md.bak": "", "anvita.yml": "anvita",
	} {
		if got := Stem(name); got != want {
			t.Errorf("Stem(%q) is %q, want %q", name, got, want)
		}
	}
}
