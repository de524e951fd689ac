package sitetest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// tools is where .ci/run installs what Go has not.
const tools = "../../.ci/node_modules"

// inlineScript is what the checker says of structured data, wrongly: a script
// element of another type than JavaScript's is a block of data, which a policy
// does not concern (html.spec.whatwg.org, "Prepare the script element").
const inlineScript = `Inline script violates Content Security Policy.*`

// ownPicture is what it says of the pictures of sheets, wrongly: it holds relative
// addresses against the policy without the address of the page, so that 'self'
// is none of them. Browsers resolve them first, and show them.
const ownPicture = `Resource violates Content Security Policy \(meta tag\): image “(\.\./)+assets/pictures/.*`

// ownScript is what it says of the scripts of the site, for the same reason: a nonce
// would let pages run what somebody puts into them.
const ownScript = `Resource violates Content Security Policy \(meta tag\): external script “(\.\./)*assets/(field|search|explore|near|keep)\..*`

// The Nu checker is the one of validator.w3.org.
func TestPagesAreValidHTML(t *testing.T) {
	t.Parallel()
	jar := filepath.Join(tools, "vnu-jar", "build", "dist", "vnu.jar")
	if _, err := os.Stat(jar); err != nil {
		missing(t, "the Nu checker", "run: npm ci --prefix .ci --ignore-scripts")
	}
	java, err := exec.LookPath("java")
	if err != nil {
		missing(t, "a Java runtime", "the Nu checker needs one")
	}
	start := time.Now()
	out, err := exec.Command(java, "-jar", jar, "--Werror", "--skip-non-html", "--format", "gnu",
		"--filterpattern", "("+inlineScript+")|("+ownPicture+")|("+ownScript+")", plain.dir, hosted.dir).CombinedOutput()
	if err != nil {
		f := faultsOf(t)
		for _, line := range strings.Split(string(bytes.TrimSpace(out)), "\n") {
			f.add(&page{path: strings.ReplaceAll(line, filepath.Dir(plain.dir)+"/", "")}, "")
		}
	}
	say("Nu checker: %d pages in %.0f s", len(plain.pages)+len(hosted.pages), time.Since(start).Seconds())
}
