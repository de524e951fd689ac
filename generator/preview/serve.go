package preview

import (
	"bytes"
	"io/fs"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"path"
	"slices"
	"strings"
	"time"

	"recueil/generator/page"
)

// types are those of the files that a site has, as static hosts give them.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".svg": "image/svg+xml", ".xml": "application/xml", ".ics": "text/calendar; charset=utf-8", ".txt": "text/plain; charset=utf-8",
	".json": "application/json", ".webp": "image/webp", ".avif": "image/avif", ".png": "image/png", ".jpg": "image/jpeg",
}

// ServeHTTP implements http.Handler.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	name := strings.TrimPrefix(r.URL.Path, "/")
	switch {
	case !s.meant(r):
		http.Error(w, http.StatusText(http.StatusForbidden), http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
	case name == scriptPath:
		send(w, r, name, script)
	case name == stylePath:
		send(w, r, name, style)
	case name == eventsPath:
		s.stream(w, r)
	default:
		s.file(w, r, name)
	}
}

// meant tells whether a request names the server as the user does, and not as a
// name of somebody else's that leads here, by which their pages could read ours.
func (s *Server) meant(r *http.Request) bool {
	host := r.Host
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	if slices.Contains([]string{"localhost", "127.0.0.1", "::1"}, host) || s.Host != "" && strings.EqualFold(host, s.Host) {
		return true
	}
	asked, err := netip.ParseAddr(host)
	here, _ := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr)
	return err == nil && here != nil && asked == here.AddrPort().Addr().Unmap()
}

// inFolder is the file that a host gives for the path of a folder.
func inFolder(name string) string {
	if name == "" || strings.HasSuffix(name, "/") {
		return name + "index.html"
	}
	return name
}

// file answers with a file of the site.
func (s *Server) file(w http.ResponseWriter, r *http.Request, name string) {
	shown, found, _ := s.now()
	if shown == nil {
		s.page(w, r, http.StatusServiceUnavailable, made{content: bare(s.Language)}, found, "")
		return
	}
	name = inFolder(name)
	m, status := s.make(shown, name), http.StatusOK
	if m.content == nil && m.err == nil {
		if s.make(shown, name+"/index.html").content != nil {
			http.Redirect(w, r, path.Base(name)+"/", http.StatusMovedPermanently) //nolint:gosec // one name, below the same folder, which the site has
			return
		}
		m, status = s.make(shown, page.NotFound), http.StatusNotFound
	}
	switch {
	case m.content == nil:
		m.content = bare(s.Language)
		s.page(w, r, http.StatusServiceUnavailable, m, found, shown.source(name))
	case status == http.StatusNotFound || path.Ext(name) == ".html":
		s.page(w, r, status, m, found, shown.source(name))
	default:
		send(w, r, name, m.content)
	}
}

// make makes a file. A page that cannot be made is as it was when it last could.
func (s *Server) make(shown *state, name string) made {
	if !fs.ValidPath(name) {
		return made{}
	}
	m := shown.page(name)
	s.open.Lock()
	defer s.open.Unlock()
	if m.err != nil {
		if good, ok := s.good[name]; ok {
			return good
		}
	} else if m.content != nil && m.digest != "" {
		s.good[name], s.last = m, name
	}
	return m
}

// page answers with a page, and the panel on it.
func (s *Server) page(w http.ResponseWriter, r *http.Request, status int, m made, found []Problem, own string) {
	header := w.Header()
	header.Set("Content-Type", types[".html"])
	if status == http.StatusServiceUnavailable {
		header.Set("Content-Security-Policy", barePolicy)
	}
	content := m.content
	if at := bytes.LastIndex(content, []byte("</body>")); at >= 0 {
		content = slices.Concat(content[:at], panel(s.Language, found, own, m.digest), content[at:])
	}
	if status == http.StatusOK {
		send(w, r, "page.html", content)
		return
	}
	w.WriteHeader(status)
	if r.Method == http.MethodGet {
		_, _ = w.Write(content) // who asked may be gone
	}
}

// send answers with a file.
func send(w http.ResponseWriter, r *http.Request, name string, content []byte) {
	kind := types[path.Ext(name)]
	if kind == "" {
		kind = mime.TypeByExtension(path.Ext(name))
	}
	if kind != "" {
		w.Header().Set("Content-Type", kind)
	}
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
}
