package preview

import (
	"fmt"
	"net/http"
	"strings"

	"recueil/generator/address"
	"recueil/generator/page"
)

// listener is an open page that listens to what is new.
type listener struct {
	name   string // of its file
	place  address.Place
	placed bool
	digest string
	panel  string
}

// stream tells a page what is new of it until it is closed, or the server ends.
func (s *Server) stream(w http.ResponseWriter, r *http.Request) {
	flusher, ok := w.(http.Flusher)
	if !ok || r.Method != http.MethodGet {
		http.Error(w, http.StatusText(http.StatusNotImplemented), http.StatusNotImplemented)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	l := &listener{name: inFolder(strings.TrimPrefix(r.URL.Query().Get("page"), "/"))}
	for {
		shown, found, changed := s.now()
		if _, err := w.Write(s.news(l, shown, found)); err != nil {
			return
		}
		flusher.Flush()
		select {
		case <-r.Context().Done():
			return
		case <-changed:
		}
	}
}

// news are the events for an open page.
func (s *Server) news(l *listener, shown *state, found []Problem) []byte {
	var out []byte
	event := func(name, data string) { out = fmt.Appendf(out, "event: %s\ndata: %s\n\n", name, data) }
	digest, own := "", ""
	if shown != nil {
		if to := l.moved(shown); to != "" {
			event("moved", "/"+to)
			return out
		}
		m := s.make(shown, l.name)
		if m.content == nil && m.err == nil {
			m = s.make(shown, page.NotFound)
		}
		digest, own = m.digest, shown.source(l.name)
	}
	problems := string(panel(s.Language, found, own, ""))
	problems = strings.ReplaceAll(problems, "\n", " ")
	if problems != l.panel {
		l.panel = problems
		event("panel", problems)
	}
	if digest != l.digest {
		l.digest = digest
		event("page", digest)
	}
	return out
}

// moved returns where the page is now that was at the listener's address, "" if
// it still is there.
func (l *listener) moved(shown *state) string {
	place, ok := shown.addresses.At(l.name)
	if !l.placed {
		l.place, l.placed = place, ok
		return ""
	}
	was := l.place
	if ok && place.Ref == was.Ref && place.Former == was.Former || was.Former || !shown.addresses.Has(was.Language, was.Ref) {
		return ""
	}
	return shown.addresses.Of(was.Language, was.Ref).Path
}
