package audit

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf16"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
)

// repository is the folder of the real guide, which these tests break.
const repository = "../.."

// told is where all that is said is written, to be read as an editor reads it:
//
//	go test ./generator/audit -run BrokenInto -told /tmp/told
var told = flag.String("told", "", "write what is said of each mistake, in each language, to `FILE`.LANGUAGE")

// one picks mistakes by a part of their names.
var one = flag.String("mistake", "", "try only mistakes with this `TEXT` in their names")

// broken is a mistake of testdata/mistakes: what is done to the real guide, and
// all that is then to be said. testdata/mistakes/README.md has the form.
type broken struct {
	name string
	at   string // "FILE:LINE" of the corpus
	do   []string
	want []string
}

// readBroken reads the corpus.
func readBroken(t *testing.T) []*broken {
	t.Helper()
	names, err := filepath.Glob("testdata/mistakes/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("there are no mistakes", err)
	}
	var out []*broken
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var b *broken
		for i, line := range strings.Split(string(text), "\n") {
			switch {
			case line == "":
				b = nil
			case strings.HasPrefix(line, "#"):
			case b == nil:
				b = &broken{name: line, at: fmt.Sprint(filepath.Base(name), ":", i+1)}
				out = append(out, b)
			case strings.HasPrefix(line, "? "):
				b.want = append(b.want, line[2:])
			default:
				b.do = append(b.do, line)
			}
		}
	}
	return out
}

// errChanged is that of a mistake that the guide leaves no room for any more.
var errChanged = errors.New("the guide does not hold this")

// made are the files of a guide after a mistake: over it, in the order in which
// they were changed.
type made struct {
	root  *overlay
	over  map[string]*fstest.MapFile
	order []string
}

func (m *made) read(name string) (string, error) {
	text, err := m.root.with(m.over).ReadFile(name)
	return string(text), err
}

func (m *made) write(name string, file *fstest.MapFile) {
	if _, known := m.over[name]; !known {
		m.order = append(m.order, name)
	}
	m.over[name] = file
}

// make does what a mistake says.
func (b *broken) make(root *overlay) (*made, error) {
	m := &made{root: root, over: map[string]*fstest.MapFile{}}
	file := ""
	for i := 0; i < len(b.do); i++ {
		verb, rest, _ := strings.Cut(b.do[i], " ")
		switch verb {
		case "@":
			file = rest
		case "-", "+":
			var from, to []string
			for ; i < len(b.do) && b.do[i][0] == '-'; i++ {
				from = append(from, b.do[i][2:])
			}
			for ; i < len(b.do) && b.do[i][0] == '+'; i++ {
				to = append(to, b.do[i][min(2, len(b.do[i])):])
			}
			i--
			before, err := m.read(file)
			if err != nil && len(from) > 0 {
				return nil, fmt.Errorf("%w: %w", errChanged, err)
			}
			after := spelt(strings.Join(to, "\n"))
			if len(from) > 0 {
				old := spelt(strings.Join(from, "\n"))
				if !strings.Contains(before, old) {
					return nil, fmt.Errorf("%w: %s: %q", errChanged, file, old)
				}
				after = strings.Replace(before, old, after, 1)
			}
			m.write(file, &fstest.MapFile{Data: []byte(after)})
		case "!":
			words := strings.Fields(rest)
			for i := range words {
				words[i] = spelt(words[i])
			}
			if err := m.act(file, words); err != nil {
				return nil, err
			}
		default:
			return nil, fmt.Errorf("%s: what is %q?", b.at, b.do[i])
		}
	}
	return m, nil
}

// spelt fills in what a line of the corpus cannot hold.
func spelt(text string) string {
	if !strings.Contains(text, `\`) {
		return text
	}
	return strings.NewReplacer(`\t`, "\t", `\s`, " ", `\0`, "\x00", `\NBSP`, "\u00a0", `\NNBSP`, "\u202f", `\ZWSP`, "\u200b", `\SHY`, "\u00ad",
		`\RLO`, "\u202e", `\FFFD`, "\ufffd", `\NFD`, "\u0301", `\n`, "\n").Replace(text)
}

// act does what is done to whole files: in the forms of README.md.
func (m *made) act(file string, words []string) error {
	text, err := m.read(file)
	if err != nil && words[0] != "mv" && words[0] != "symlink" {
		return fmt.Errorf("%w: %w", errChanged, err)
	}
	put := func(data []byte) { m.write(file, &fstest.MapFile{Data: data}) }
	switch words[0] {
	case "rm":
		m.write(file, nil)
	case "mv": // of a file or a folder
		moved := false
		err := fs.WalkDir(m.root.disk, words[1], func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			text, err := m.read(name)
			m.write(words[2]+strings.TrimPrefix(name, words[1]), &fstest.MapFile{Data: []byte(text)})
			m.write(name, nil)
			moved = true
			return err
		})
		if !moved || err != nil {
			return fmt.Errorf("%w: %s %w", errChanged, words[1], err)
		}
	case "cp":
		m.write(words[1], &fstest.MapFile{Data: []byte(text)})
	case "swap":
		other, err := m.read(words[1])
		if err != nil {
			return fmt.Errorf("%w: %w", errChanged, err)
		}
		put([]byte(other))
		m.write(words[1], &fstest.MapFile{Data: []byte(text)})
	case "symlink":
		m.write(file, &fstest.MapFile{Data: []byte(words[1]), Mode: fs.ModeSymlink})
	case "latin1":
		var out []byte
		for _, r := range text {
			out = append(out, byte(min(r, 255)))
		}
		put(out)
	case "utf16":
		out := []byte{0xFF, 0xFE}
		for _, u := range utf16.Encode([]rune(text)) {
			out = append(out, byte(u), byte(u>>8))
		}
		put(out)
	case "mojibake": // read as Latin-1, written as UTF-8
		var out []rune
		for _, b := range []byte(text) {
			out = append(out, rune(b))
		}
		put([]byte(string(out)))
	case "bom":
		put([]byte("\ufeff" + text))
	case "crlf":
		put([]byte(strings.ReplaceAll(text, "\n", "\r\n")))
	case "cr":
		put([]byte(strings.ReplaceAll(text, "\n", "\r")))
	case "cut":
		n, err := strconv.Atoi(words[1])
		if err != nil || n > len(text) {
			return errChanged
		}
		put([]byte(text[:n]))
	default:
		return fmt.Errorf("what is %q?", words[0])
	}
	return nil
}

// first is where the first mistake stands: the file, and the first line in
// which it differs from what it was.
func (m *made) first() (string, int) {
	for _, name := range m.order {
		if m.over[name] == nil {
			continue
		}
		before, _ := m.root.ReadFile(name)
		was, is := bytes.Split(before, []byte("\n")), bytes.Split(m.over[name].Data, []byte("\n"))
		for i := range is {
			if i >= len(was) || !bytes.Equal(was[i], is[i]) {
				return name, i + 1
			}
		}
		return name, len(is)
	}
	return m.order[0], 0
}

// place is what "RULE PLACE" means once a mistake is made: "FILE:LINE RULE".
func (m *made) place(want string) string {
	rule, rest, _ := strings.Cut(want, " ")
	file, line := m.first()
	if strings.HasPrefix(rest, "@") {
		var text string
		file, text, _ = strings.Cut(rest[1:], " ")
		file = spelt(file)
		content, _ := m.read(file)
		switch at := strings.Index(content, text); {
		case text == "":
			line = 0
		case text == "1" || text == "2":
			line = int(text[0] - '0')
		case at < 0:
			line = -1
		default:
			line = 1 + strings.Count(content[:at], "\n")
		}
	} else if n, err := strconv.Atoi(rest); err == nil {
		line += n
	}
	return fmt.Sprintf("%s:%d %s", file, line, rule)
}

// realGuide reads the guide of the repository again and again, what has changed
// anew.
type realGuide struct {
	root     *overlay
	messages *catalog.Catalog
	memory   guide.Memory
	today    catalog.Date
}

func openRealGuide(t *testing.T) *realGuide {
	t.Helper()
	now := time.Now().UTC().Add(14 * time.Hour)
	return &realGuide{
		root: newOverlay(os.DirFS(repository)), messages: messages(t),
		today: catalog.Date{Year: now.Year(), Month: int(now.Month()), Day: now.Day()},
	}
}

// check is what the command of that name does.
func (r *realGuide) check(over map[string]*fstest.MapFile) (*diag.List, error) {
	root, report := r.root.with(over), &diag.List{}
	g, err := guide.Reading{Memory: &r.memory, Today: r.today}.Read(context.Background(), root, r.messages, report)
	if err != nil || len(g.Languages) == 0 {
		return report, err
	}
	if err := Guide(context.Background(), g, address.New(g, address.Tree{}), Known{}, report); err != nil {
		return report, err
	}
	for name := range over {
		if path.Dir(name) == "i18n" {
			files := fstest.MapFS{}
			for _, name := range []string{"fr.yaml", "en.yaml", "es.yaml", "diagnostics.fr.yaml", "diagnostics.en.yaml"} {
				if text, err := root.ReadFile("i18n/" + name); err == nil {
					files[name] = &fstest.MapFile{Data: text}
				}
			}
			Strings(files, report)
			break
		}
	}
	return report, nil
}

// TestEachMistakeBrokenIntoTheRealGuideIsSaidOnceAndWhereItStands makes each
// mistake of testdata/mistakes alone, and compares all that is said.
func TestEachMistakeBrokenIntoTheRealGuideIsSaidOnceAndWhereItStands(t *testing.T) {
	real := openRealGuide(t)
	usual, err := real.check(nil)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, d := range usual.Sorted() {
		known[fmt.Sprintf("%s:%d %s", d.File, d.Line, d.Rule)] = true
	}
	all, tried := readBroken(t), 0
	transcripts := map[string]io.Writer{}
	if *told != "" {
		for _, tag := range []string{"fr", "en"} {
			f, err := os.Create(*told + "." + tag)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close() //nolint:errcheck // read by people
			transcripts[tag] = f
		}
	}
	for i, b := range all {
		if testing.Short() && i%10 != 0 || !strings.Contains(b.name, *one) {
			tried++
			continue
		}
		m, err := b.make(real.root)
		if errors.Is(err, errChanged) {
			t.Logf("%s: %s: %v", b.at, b.name, err)
			continue
		} else if err != nil {
			t.Fatal(err)
		}
		tried++
		report, err := real.check(m.over)
		if err != nil && len(b.want) != 1 {
			t.Errorf("%s: %s: %v", b.at, b.name, err)
			continue
		}
		var got, want []string
		for _, d := range report.Sorted() {
			if said := fmt.Sprintf("%s:%d %s", d.File, d.Line, d.Rule); !known[said] {
				got = append(got, said)
			}
		}
		for _, w := range b.want {
			if w == "stale" { // the other language is behind, wherever
				got = slices.DeleteFunc(got, func(s string) bool { return strings.Contains(s, " stale-") })
				continue
			}
			want = append(want, m.place(w))
		}
		slices.SortFunc(got, cmp.Compare)
		slices.SortFunc(want, cmp.Compare)
		verdict := "ok"
		if !slices.Equal(got, want) {
			verdict = "WRONG, wanted " + strings.Join(want, ", ")
			t.Errorf("%s: %s:\n\tsaid %s\n\twant %s", b.at, b.name, strings.Join(few(got), "\n\t     "), strings.Join(want, "\n\t     "))
		}
		for tag, w := range transcripts {
			transcribe(w, real, tag, b, m, report, verdict)
		}
	}
	if tried*10 < len(all)*9 {
		t.Errorf("the guide leaves room for %d of %d mistakes: write others in their place", tried, len(all))
	}
}

// few is a list that people read to its end.
func few(list []string) []string {
	if len(list) <= 8 {
		return list
	}
	return append(list[:8:8], fmt.Sprintf("and %d more", len(list)-8))
}

// plain are sentences in which a command stands as editors call it.
type plain struct{ *catalog.Language }

func (p plain) Format(id string, args map[string]any) string {
	all := map[string]any{"Command": "go run ./generator", "Flag": "", "Root": ""}
	for k, v := range args {
		all[k] = v
	}
	return p.Language.Format(id, all)
}

func transcribe(w io.Writer, real *realGuide, tag string, b *broken, m *made, report *diag.List, verdict string) {
	_, _ = fmt.Fprintf(w, "=== %s: %s: %s\n    %s\n", b.at, b.name, verdict, strings.Join(b.do, "\n    "))
	source := func(file string) []byte { text, _ := m.read(file); return []byte(text) }
	p := diag.Printer{Form: "text", Messages: plain{real.messages.Language(tag)}, Source: source}
	_ = p.Print(w, report)
	_, _ = fmt.Fprintln(w)
}
