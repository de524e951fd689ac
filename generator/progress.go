package main

import (
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// patience is how long a command may take before it shows where it is.
var patience = time.Second

// beat is how often what is shown changes.
const beat = 100 * time.Millisecond

// progress shows on a terminal at which stage a command is and, where pages
// are counted, how many are done and how fast. Where nobody looks it is nil,
// and does nothing.
type progress struct {
	t     *terminal
	to    *os.File
	since time.Time
	stop  chan struct{}

	pages atomic.Int64
	open  sync.Mutex
	of    int64
	bar   *progressbar.ProgressBar // nil between stages
}

// onTerminal returns the file of a terminal, nil if a writer is none.
func onTerminal(w io.Writer) *os.File {
	if file, ok := w.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		return file
	}
	return nil
}

// newProgress watches a command that begins now.
func newProgress(t *terminal) *progress {
	to := onTerminal(t.err)
	if to == nil || t.getenv("CI") != "" || t.getenv("TERM") == "dumb" {
		return nil
	}
	p := &progress{t: t, to: to, since: time.Now(), stop: make(chan struct{})}
	go func() {
		tick := time.NewTicker(beat)
		defer tick.Stop()
		for {
			select {
			case <-p.stop:
				return
			case <-tick.C:
				p.open.Lock()
				p.show()
				p.open.Unlock()
			}
		}
	}()
	return p
}

// stage begins a stage that has so many pages, 0 where none are counted.
func (p *progress) stage(name string, pages int) {
	if p == nil {
		return
	}
	p.open.Lock()
	defer p.open.Unlock()
	p.clear()
	p.pages.Store(0)
	p.of = int64(pages)
	options := []progressbar.Option{
		progressbar.OptionSetWriter(p.to), progressbar.OptionSetDescription(p.t.language.Text("progress." + name)),
		progressbar.OptionSetSpinnerChangeInterval(0), progressbar.OptionClearOnFinish(), // the beat is ours
	}
	if pages > 0 {
		options = append(options, progressbar.OptionShowCount(), progressbar.OptionShowIts(),
			progressbar.OptionSetItsString(p.t.language.Text("progress.pages")))
	} else {
		pages = -1
	}
	p.bar = progressbar.NewOptions(pages, options...)
	p.bar.StartWithoutRender()
	p.show()
}

// page counts a page.
func (p *progress) page() {
	if p != nil {
		p.pages.Add(1)
	}
}

// show prints where the command is, if it has taken long. A list may have more
// pages than were counted before.
func (p *progress) show() {
	if p.bar == nil || time.Since(p.since) < patience {
		return
	}
	if p.of > 0 {
		_ = p.bar.Set64(min(p.pages.Load(), p.of)) // what cannot be shown is no trouble
		return
	}
	_ = p.bar.RenderBlank()
}

// hide removes what is shown until the next stage.
func (p *progress) hide() {
	if p != nil {
		p.open.Lock()
		defer p.open.Unlock()
		p.clear()
	}
}

// clear removes what is shown.
func (p *progress) clear() {
	if p.bar != nil {
		_ = p.bar.Clear()
		p.bar = nil
	}
}

// end removes what is shown for good. It may be called more than once.
func (p *progress) end() {
	if p == nil {
		return
	}
	p.open.Lock()
	defer p.open.Unlock()
	p.clear()
	select {
	case <-p.stop:
	default:
		close(p.stop)
	}
}
