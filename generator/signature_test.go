package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// signer is a program that signs the list of a site, as docs/publish.md has its
// command lines: KEY is the name of a key in a folder.
type signer struct{ make, sign, verify string }

var signers = map[string]signer{
	"minisign": {
		make:   "minisign -G -W -p KEY.pub -s KEY",
		sign:   "minisign -S -s KEY -m .recueil -t guide",
		verify: "minisign -V -p KEY.pub -m .recueil",
	},
	"ssh-keygen": {
		make:   "ssh-keygen -q -t ed25519 -N '' -C guide -f KEY && (printf 'guide '; cat KEY.pub) > KEY.signers",
		sign:   "ssh-keygen -Y sign -f KEY -n file .recueil",
		verify: "ssh-keygen -Y verify -f KEY.signers -I guide -n file -s .recueil.sig < .recueil",
	},
}

// A signed list proves the list, and the list the files: whoever alters either is
// found out, and a build that follows does not pass for what was signed.
func TestASignedSiteIsVerified(t *testing.T) {
	for name, s := range signers {
		t.Run(name, func(t *testing.T) {
			tool(t, name)
			root := small(t)
			site, key := filepath.Join(root, "public"), filepath.Join(t.TempDir(), "key")
			build := func() {
				if status, _, stderr := command("build", "--root", root, "--out", site); status != exitClean {
					t.Fatal(stderr)
				}
			}
			run := func(line string) error {
				c := exec.Command("sh", "-c", strings.ReplaceAll(line, "KEY", key))
				c.Dir, c.Env = site, append(os.Environ(), "HOME="+root)
				out, err := c.CombinedOutput()
				if err != nil && line != s.verify {
					t.Fatalf("%s: %v\n%s", line, err, out)
				}
				return err
			}
			build()
			_, _ = run(s.make), run(s.sign)
			if status, _, stderr := command("verify", site); status != exitClean || run(s.verify) != nil {
				t.Errorf("what was signed is not verified: %s", stderr)
			}
			list := readFile(t, filepath.Join(site, ".recueil"))
			write(t, site, ".recueil", strings.Replace(list, "index.html", "index.htm", 1))
			if run(s.verify) == nil {
				t.Error("a list that somebody altered is verified")
			}
			write(t, site, ".recueil", list)
			write(t, root, "content/pages/new/fr.md", "---\ntitle: Nouvelle page\nsummary: Une page.\n---\nDu texte.\n")
			build()
			if run(s.verify) == nil {
				t.Error("another site passes for the one that was signed")
			}
			documented := readFile(t, "../docs/publish.md") + readFile(t, "../docs/publier.md")
			for _, line := range []string{s.sign, s.verify} {
				if line = strings.ReplaceAll(line, "KEY", "guide.key"); strings.Count(documented, line) != 2 {
					t.Errorf("docs/publish.md and docs/publier.md do not have each: %s", line)
				}
			}
		})
	}
}
