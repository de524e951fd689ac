package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// host serves the folder www at an address, until the test ends.
type host struct {
	name  string
	serve func(t *testing.T, www, at string)
}

// hosts are those that docs/publish has files for, and one that knows keys alone,
// as object storage does: it leads from no folder to its index.
var hosts = []host{{"nginx", nginx}, {"caddy", caddy}, {"storage", storage}}

// A guide is put into a folder of a host, as docs/publish.md tells it, and every
// link is followed.
func TestEveryLinkHoldsInAFolderOfEachHost(t *testing.T) {
	for _, h := range hosts {
		t.Run(h.name, func(t *testing.T) {
			at, www := free(t), t.TempDir()
			base := "http://" + at + "/guide"
			status, _, stderr := command("build", "--root", "testdata/site", "--out", filepath.Join(www, "guide"), "--base-url", base, "--precompress")
			if status != exitClean {
				t.Fatal(stderr)
			}
			built, err := files(filepath.Join(www, "guide"))
			if err != nil {
				t.Fatal(err)
			}
			h.serve(t, www, at)
			v := &visit{t: t, base: base + "/", built: built, seen: map[string]bool{}}
			v.follow("index.html")
			if len(v.seen) < 60 {
				t.Errorf("only %d files were found", len(v.seen))
			}
			if h.name == "storage" {
				return
			}
			v.follow("")
			v.told()
			v.packed()
			if answer, body := v.ask("fr/nothing.html", ""); answer.StatusCode != http.StatusNotFound || body != built["404.html"] {
				t.Errorf("what is not there gives %s", answer.Status)
			}
		})
	}
}

// visit is that of a reader to a site.
type visit struct {
	t     *testing.T
	base  string // with a slash at its end
	built map[string]string
	seen  map[string]bool
}

// visitor takes what servers send as it is, and follows nothing by itself.
var visitor = &http.Client{
	Transport:     &http.Transport{DisableCompression: true},
	Timeout:       20 * time.Second,
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

func (v *visit) ask(path, encoding string) (*http.Response, string) {
	v.t.Helper()
	request, err := http.NewRequest(http.MethodGet, v.base+path, nil)
	if err != nil {
		v.t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", encoding)
	answer, err := visitor.Do(request)
	if err != nil {
		v.t.Fatal(err)
	}
	defer answer.Body.Close() //nolint:errcheck // it was read
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		v.t.Fatal(err)
	}
	return answer, string(body)
}

// follow asks for a file and for all to which it leads.
func (v *visit) follow(name string) {
	if v.seen[name] {
		return
	}
	v.seen[name] = true
	want, there := v.built[name]
	if name == "" {
		want, there = v.built["index.html"]
	}
	answer, body := v.ask(name, "")
	if answer.StatusCode != http.StatusOK || !there || body != want {
		v.t.Errorf("%q gives %s and %d bytes", name, answer.Status, len(body))
	}
	if ext := path.Ext(name); ext != ".html" && name != "" {
		return
	}
	page, err := html.Parse(strings.NewReader(body))
	if err != nil {
		v.t.Fatal(err)
	}
	at, _ := url.Parse(v.base + name)
	for n := range page.Descendants() {
		for _, a := range n.Attr {
			if n.Type != html.ElementNode || a.Key != "href" && a.Key != "src" && a.Key != "action" {
				continue
			}
			to, err := at.Parse(a.Val)
			if err != nil {
				v.t.Fatal(err)
			}
			to.Fragment, to.RawQuery = "", ""
			if inside, ours := strings.CutPrefix(to.String(), v.base); ours {
				if inside != "" || n.Data == "a" { // the address of the whole is the folder's
					v.follow(inside)
				}
			} else if to.Host == at.Host {
				v.t.Errorf("%s leads out of the site: %s", name, to)
			}
		}
	}
}

// told sees that a server says of files what _headers tells hosts to say.
func (v *visit) told() {
	var pattern string
	for line := range strings.Lines(v.built["_headers"]) {
		line = strings.TrimSuffix(line, "\n")
		header, indented := strings.CutPrefix(line, "  ")
		if !indented {
			pattern = strings.TrimPrefix(line, "/guide/")
			continue
		}
		name, want, _ := strings.Cut(header, ": ")
		n := 0
		for file := range v.built {
			folder, all := strings.CutSuffix(pattern, "*")
			if meant := file == pattern || all && strings.HasPrefix(file, folder); !meant || name != "Content-Type" && n > 20 {
				continue
			}
			n++
			answer, _ := v.ask(file, "")
			if got := answer.Header.Values(name); !slices.Equal(got, []string{want}) {
				v.t.Errorf("%s has the %s %q, want %q", file, name, got, want)
			}
		}
		if n == 0 {
			v.t.Errorf("there is no file at %s", pattern)
		}
	}
	for ext, want := range map[string]string{
		".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".xml": "text/xml", ".csv": "text/csv", ".json": "application/json",
	} {
		for file := range v.built {
			if path.Ext(file) != ext {
				continue
			}
			answer, _ := v.ask(file, "")
			got, parameters, _ := mime.ParseMediaType(answer.Header.Get("Content-Type"))
			got = strings.NewReplacer("application/javascript", "text/javascript", "application/xml", "text/xml").Replace(got)
			if c := strings.ToLower(parameters["charset"]); got != want || c != "utf-8" && c != "" || ext == ".csv" && c == "" {
				v.t.Errorf("%s is served as %q", file, answer.Header.Get("Content-Type"))
			}
			if kept := answer.Header.Get("Cache-Control"); !strings.HasPrefix(file, "assets/") && kept != "no-cache" {
				v.t.Errorf("%s is kept by readers: %q", file, kept)
			}
			break
		}
	}
}

// packed sees that who takes packed files gets those that the build has made.
func (v *visit) packed() {
	for encoding, suffix := range map[string]string{"gzip": ".gz", "br": ".br"} {
		if answer, body := v.ask("fr/index.html", encoding); answer.Header.Get("Content-Encoding") != encoding || body != v.built["fr/index.html"+suffix] || body == "" {
			v.t.Errorf("who takes %s gets %q, %d bytes", encoding, answer.Header.Get("Content-Encoding"), len(body))
		}
	}
}

// free is an address of this machine at which nobody serves.
func free(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close() //nolint:errcheck // nobody has connected
	return l.Addr().String()
}

// runServer starts a server, and waits until it answers.
func runServer(t *testing.T, at string, command *exec.Cmd) {
	t.Helper()
	var said bytes.Buffer
	command.Stdout, command.Stderr = &said, &said
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	})
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if c, err := net.Dial("tcp", at); err == nil {
			_ = c.Close()
			return
		}
	}
	_ = command.Process.Kill()
	_ = command.Wait()
	t.Fatalf("%s does not serve: %s", command, &said)
}

// tool is the path of a program that a test needs. Where all is built it must be
// there.
func tool(t *testing.T, name string) string {
	t.Helper()
	for _, name := range []string{name, filepath.Join("/usr/sbin", name)} {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s is not installed", name)
	}
	t.Skipf("%s is not installed", name)
	return ""
}

// Modules of Debian's nginx, for the line of docs/publish/nginx.conf that needs one.
const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"

func nginx(t *testing.T, www, at string) {
	program, dir := tool(t, "nginx"), t.TempDir()
	if _, err := os.Stat(brotliModule); errors.Is(err, os.ErrNotExist) {
		tool(t, "libnginx-mod-http-brotli-static") // no such program: said as others
	}
	conf := strings.NewReplacer("listen 80;", "listen "+at+";", "/srv/www", www, "# brotli_static on;", "brotli_static on;").
		Replace(readFile(t, "../docs/publish/nginx.conf"))
	whole := fmt.Sprintf("daemon off;\nmaster_process off;\npid %s/pid;\nload_module %s;\nevents {}\nhttp {\naccess_log off;\n", dir, brotliModule)
	for _, kind := range []string{"client_body", "proxy", "fastcgi", "uwsgi", "scgi"} {
		whole += fmt.Sprintf("%s_temp_path %s/%s;\n", kind, dir, kind)
	}
	write(t, dir, "nginx.conf", whole+conf+"}\n")
	runServer(t, at, exec.Command(program, "-c", filepath.Join(dir, "nginx.conf"), "-e", "stderr"))
}

func caddy(t *testing.T, www, at string) {
	program, dir := tool(t, "caddy"), t.TempDir()
	conf := strings.NewReplacer("\nguide.example {", "\nhttp://"+at+" {", "/srv/www", www).Replace(readFile(t, "../docs/publish/Caddyfile"))
	write(t, dir, "Caddyfile", "{\n\tadmin off\n}\n"+conf)
	run := exec.Command(program, "run", "--adapter", "caddyfile", "--config", filepath.Join(dir, "Caddyfile"))
	run.Env = append(os.Environ(), "HOME="+dir, "XDG_DATA_HOME="+dir, "XDG_CONFIG_HOME="+dir)
	runServer(t, at, run)
}

func storage(t *testing.T, www, at string) {
	server := &http.Server{Addr: at, ReadHeaderTimeout: time.Minute, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		content, err := os.ReadFile(filepath.Join(www, filepath.FromSlash(r.URL.Path)))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		_, _ = w.Write(content)
	})}
	l, err := net.Listen("tcp", at)
	if err != nil {
		t.Fatal(err)
	}
	go func() { _ = server.Serve(l) }()
	t.Cleanup(func() { _ = server.Shutdown(context.Background()) })
}
