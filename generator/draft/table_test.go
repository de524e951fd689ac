package draft

import (
	"strings"
	"testing"

	"recueil/generator/diag"
	"recueil/generator/record"
)

func ids(of ...any) []record.Text {
	var out []record.Text
	for i := 0; i < len(of); i += 2 {
		out = append(out, record.Text{Value: of[i].(string), At: diag.Position{Line: of[i+1].(int)}})
	}
	return out
}

func TestATableGrowsInItsOwnForm(t *testing.T) {
	oslo := row{id: "b", fields: []field{{"name", "Oslo"}, {"country", `"NO"`}}}
	for name, c := range map[string]struct {
		text, want string
		ids        []record.Text
	}{
		"in its place, below the comment of another record": {
			"# a table\n- id: a\n  name: A\n# on c\n- name: C\n  id: c\n",
			"# a table\n- id: a\n  name: A\n- id: b\n  name: Oslo\n  country: \"NO\"\n# on c\n- name: C\n  id: c\n",
			ids("a", 2, "c", 6),
		},
		"first, below the comment of the table": {
			"# a table\n- id: c\n", "# a table\n- id: b\n  name: Oslo\n  country: \"NO\"\n- id: c\n", ids("c", 2),
		},
		"at the end of what is not sorted": {
			"- id: d\n- id: c\n", "- id: d\n- id: c\n- id: b\n  name: Oslo\n  country: \"NO\"\n", ids("d", 1, "c", 2),
		},
		"on one line between braces": {
			"  - {id: a}\n", "  - {id: a}\n  - {id: b, name: Oslo, country: \"NO\"}\n", ids("a", 1),
		},
		"with the line ends of Windows": {
			"- id: a\r\n", "- id: a\r\n- id: b\r\n  name: Oslo\r\n  country: \"NO\"\r\n", ids("a", 1),
		},
		"with a blank line between": {
			"- id: a\n\n# on c\n- id: c\n", "- id: a\n\n- id: b\n  name: Oslo\n  country: \"NO\"\n\n# on c\n- id: c\n", ids("a", 1, "c", 4),
		},
		"at the end, below a blank line": {
			"- id: a\n\n- id: aa\n", "- id: a\n\n- id: aa\n\n- id: b\n  name: Oslo\n  country: \"NO\"\n", ids("a", 1, "aa", 3),
		},
		"among the items of the ledger": {
			"source: s\nitems:\n  - id: c\n", "source: s\nitems:\n  - id: b\n    name: Oslo\n    country: \"NO\"\n  - id: c\n", ids("c", 3),
		},
		"from nothing": {"", "- id: b\n  name: Oslo\n  country: \"NO\"\n", nil},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := grow([]byte(c.text), c.ids, []row{oslo})
			if err != nil || string(got) != c.want {
				t.Errorf("got %v\n%s\nwant\n%s", err, got, c.want)
			}
		})
	}
}

func TestSeveralRowsKeepTheirOrder(t *testing.T) {
	rows := []row{{id: "z"}, {id: "b"}, {id: "c"}}
	for text, c := range map[string]struct {
		ids  []record.Text
		want string
	}{
		"- id: a\n- id: d\n": {ids("a", 1, "d", 2), "a b c d z"},
		"- id: d\n- id: a\n": {ids("d", 1, "a", 2), "d a z b c"},
	} {
		got, err := grow([]byte(text), c.ids, rows)
		if order := strings.ReplaceAll(strings.TrimSpace(string(got)), "- id: ", ""); err != nil || strings.Join(strings.Fields(order), " ") != c.want {
			t.Errorf("got %v %s, want %s", err, order, c.want)
		}
	}
}

func TestATableOfAnotherFormIsLeftAlone(t *testing.T) {
	for _, text := range []string{"[]\n", "[{id: a}]\n", "[{id: a}, {id: aa}]\n"} {
		var have []record.Text
		if strings.Contains(text, "a") {
			have = ids("a", 1)
		}
		if strings.Contains(text, "aa") {
			have = ids("a", 1, "aa", 1)
		}
		if got, err := grow([]byte(text), have, []row{{id: "b"}}); err == nil {
			t.Errorf("%q became %q", text, got)
		}
	}
}

func TestAValueIsWrittenSoThatItIsReadAsText(t *testing.T) {
	for value, want := range map[string]string{
		"Guéret": "Guéret", "L'Haÿ-les-Roses": "L'Haÿ-les-Roses", "NO": `"NO"`, "75": `"75"`, "a: b": `"a: b"`, "true": `"true"`, "- a": `"- a"`, "null": `"null"`,
	} {
		if got := scalar(value); got != want {
			t.Errorf("%s is written %s, want %s", value, got, want)
		}
	}
}
