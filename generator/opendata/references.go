package opendata

import (
	"strconv"
	"strings"

	"recueil/generator/guide"
)

// addReferences lists the files of references to the practices, one for each
// form that programs of bibliography read. All references of a language are in
// one file: a file a sheet would double the number of files of a site.
func (p *Package) addReferences() {
	n := len(p.guide.Practices)
	if n == 0 {
		return
	}
	name := p.folder + p.l.Text("path."+References)
	for _, f := range []*File{
		{Path: name + ".bib", Format: "bib", MediaType: "application/x-bibtex", write: (*Package).bibtex},
		{Path: name + ".ris", Format: "ris", MediaType: "application/x-research-info-systems", write: (*Package).ris},
		{Path: name + ".csl.json", Format: "csl", MediaType: "application/vnd.citationstyles.csl+json", write: (*Package).csl},
	} {
		f.Of, f.Rows = References, n
		p.files = append(p.files, f)
	}
}

// site is the name of the guide.
func (p *Package) site() string { return plain(p.text(p.guide.Config.Title)) }

// absolute is the address of a practice where it can be followed from
// elsewhere, else "".
func (p *Package) absolute(t *guide.Practice) string {
	if p.base == "" {
		return ""
	}
	return p.url(t)
}

// csl writes references as citation processors read them
// (docs.citationstyles.org, "CSL-JSON").
func (p *Package) csl(_ *File, out []byte) []byte {
	w := &writer{p: p, out: append(out, '[')}
	first := true
	pair := func(key, value string) {
		if value != "" {
			w.out = append(w.out, ',')
			w.key(key)
			w.text(value)
		}
	}
	site := p.site()
	for _, t := range p.guide.Practices {
		v := t.In(p.l)
		w.line(&first)
		w.out = append(w.out, `{"id":"`...)
		w.out = append(append(w.out, t.ID...), `","type":"webpage"`...)
		pair("title", v.Title)
		pair("container-title", site)
		if d := t.Reviewed; d.Year > 0 {
			w.out = strconv.AppendInt(append(w.out, `,"issued":{"date-parts":[[`...), int64(d.Year), 10)
			for _, n := range []int{d.Month, d.Day} {
				if n > 0 {
					w.out = strconv.AppendInt(append(w.out, ','), int64(n), 10)
				}
			}
			w.out = append(w.out, "]]}"...)
		}
		pair("language", v.Language.Tag)
		pair("URL", p.absolute(t))
		w.out = append(w.out, '}')
	}
	return append(w.out, "\n]\n"...)
}

// bibtex writes references for LaTeX, in the words of biblatex, which all who
// read BibTeX know: the braces around a title keep its capitals.
func (p *Package) bibtex(_ *File, out []byte) []byte {
	site := p.site()
	for _, t := range p.guide.Practices {
		v := t.In(p.l)
		out = append(append(append(out, "@online{"...), t.ID...), ",\n"...)
		field := func(name, open, value, shut string) {
			if value == "" {
				return
			}
			out = append(append(append(out, "  "...), name...), " = {"...)
			out = append(out, open...)
			from := len(out)
			out = appendPlain(out, value, look(value))
			if name != "url" {
				out = appendTeX(out, from)
			}
			out = append(append(out, shut...), "},\n"...)
		}
		field("title", "{", v.Title, "}")
		field("organization", "{", site, "}")
		field("date", "", t.Reviewed.String(), "")
		field("langid", "", v.Language.Tag, "")
		field("url", "", p.absolute(t), "")
		out = append(out, "}\n\n"...)
	}
	return out
}

// tex says how what means something to TeX is written.
var tex = map[byte]string{
	'&': `\&`, '%': `\%`, '$': `\$`, '#': `\#`, '_': `\_`, '{': `\{`, '}': `\}`, '~': `\textasciitilde{}`, '^': `\textasciicircum{}`,
	'\\': `\textbackslash{}`,
}

// appendTeX escapes what was written from a place on.
func appendTeX(out []byte, from int) []byte {
	if !strings.ContainsAny(string(out[from:]), `&%$#_{}~^\`) {
		return out
	}
	raw := string(out[from:])
	out = out[:from]
	for i := range len(raw) {
		if special, ok := tex[raw[i]]; ok {
			out = append(out, special...)
		} else {
			out = append(out, raw[i])
		}
	}
	return out
}

// ris writes references as older programs of bibliography read them: a tag and
// a value a line.
func (p *Package) ris(_ *File, out []byte) []byte {
	site := p.site()
	line := func(tag, value string) {
		if value != "" {
			out = append(append(out, tag...), "  - "...)
			out = append(appendPlain(out, value, look(value)), "\r\n"...)
		}
	}
	for _, t := range p.guide.Practices {
		v := t.In(p.l)
		line("TY", "ELEC")
		line("ID", t.ID)
		line("TI", v.Title)
		line("T2", site)
		if d := t.Reviewed; d.Year > 0 {
			line("PY", strconv.Itoa(d.Year))
			line("DA", strings.ReplaceAll(d.String(), "-", "/"))
		}
		line("LA", v.Language.Tag)
		line("UR", p.absolute(t))
		out = append(out, "ER  - \r\n\r\n"...)
	}
	return out
}
