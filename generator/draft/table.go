package draft

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"recueil/generator/record"
)

// field is a key of a record and its value, as YAML writes it.
type field struct{ key, value string }

// row is a new record of a table.
type row struct {
	id     string
	fields []field // without the id
	// place is what the table is sorted by, if not by id.
	place string
}

func (r row) sortedBy() string { return cmp.Or(r.place, r.id) }

// grow puts rows into the text of a table, or of a file whose key "items" is
// one, and whose records have ids at the places given; in their stead may stand
// what the table is sorted by. Where it is sorted each row gets its place, else
// they stand at its end; they take the form of the records that are there. It
// fails where the text would not have just these records more.
func grow(text []byte, ids []record.Text, rows []row) ([]byte, error) {
	ending := "\n"
	if strings.Contains(string(text), "\r\n") {
		ending = "\r\n"
	}
	body := strings.TrimRight(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n")
	var lines []string
	if body != "" {
		lines = strings.Split(body, "\n")
	}
	rows = slices.Clone(rows)
	slices.Reverse(rows) // the last is put in first, so that places before it stay
	sorted := slices.IsSortedFunc(ids, byID)
	if sorted {
		slices.SortStableFunc(rows, func(a, b row) int { return strings.Compare(b.sortedBy(), a.sortedBy()) })
	}
	end, form := len(lines), formOf(lines, ids)
	for _, r := range rows {
		at := end
		if i := slices.IndexFunc(ids, func(id record.Text) bool { return id.Value > r.sortedBy() }); sorted && i >= 0 {
			at = start(lines, ids[i].At.Line-1, i > 0)
		}
		lines = slices.Insert(lines, at, form.spaced(form.write(r), at == end)...)
	}
	out := []byte(strings.Join(lines, ending) + ending)
	if recordsIn(out) != len(ids)+len(rows) {
		return nil, &Refusal{"new-table", nil}
	}
	return out, nil
}

// recordsIn counts the records of a table, or of a file of the ledger; -1 is of
// what is neither.
func recordsIn(text []byte) int {
	var records []map[string]any
	if yaml.Unmarshal(text, &records) == nil {
		return len(records)
	}
	var file struct{ Items []map[string]any }
	if yaml.Unmarshal(text, &file) == nil {
		return len(file.Items)
	}
	return -1
}

func byID(a, b record.Text) int { return strings.Compare(a.Value, b.Value) }

// start finds where the record begins that has its id in a line, with the
// comments right above it. The first record of a table has none: they are the
// table's.
func start(lines []string, line int, commented bool) int {
	for line > 0 && !strings.HasPrefix(strings.TrimSpace(lines[line]), "-") {
		line--
	}
	for commented && line > 0 && strings.HasPrefix(strings.TrimSpace(lines[line-1]), "#") {
		line--
	}
	return line
}

// form is how a table writes its records.
type form struct {
	indent string
	flow   bool // between braces, on one line
	apart  bool // with a blank line between
}

func formOf(lines []string, ids []record.Text) form {
	if len(ids) == 0 {
		return form{}
	}
	at := start(lines, ids[len(ids)-1].At.Line-1, false)
	above := start(lines, ids[len(ids)-1].At.Line-1, true) - 1
	last := lines[at]
	bare := strings.TrimLeft(last, " ")
	return form{
		indent: last[:len(last)-len(bare)],
		flow:   strings.HasPrefix(strings.TrimLeft(bare, "- "), "{"),
		apart:  len(ids) > 1 && above >= 0 && strings.TrimSpace(lines[above]) == "",
	}
}

// spaced adds the blank line that parts a record from its neighbour: the one
// above at the end of a table, else the one below.
func (f form) spaced(record []string, last bool) []string {
	switch {
	case !f.apart:
		return record
	case last:
		return slices.Insert(record, 0, "")
	}
	return append(record, "")
}

func (f form) write(r row) []string {
	out := []string{f.indent + "- id: " + scalar(r.id)}
	for _, v := range r.fields {
		out = append(out, f.indent+"  "+v.key+": "+v.value)
	}
	if !f.flow {
		return out
	}
	for i := range out {
		out[i] = strings.TrimLeft(out[i], "- ")
	}
	return []string{f.indent + "- {" + strings.Join(out, ", ") + "}"}
}

// scalar writes a value plain where YAML takes it for the same text, else
// between quotation marks.
func scalar(value string) string {
	var read any
	if !strings.ContainsAny(value, ":#{}[],&*!|>%@`\"\\\n") && yaml.Unmarshal([]byte("- "+value), &read) == nil {
		list, _ := read.([]any)
		word := strings.ToLower(value)
		old := slices.Contains([]string{"y", "n", "yes", "no", "on", "off"}, word) // YAML 1.1 takes them for truth values
		if len(list) == 1 && list[0] == value && !old {
			return value
		}
	}
	return strconv.Quote(value)
}
