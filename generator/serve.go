package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"sync"
	"syscall"
	"time"

	"recueil/generator/diag"
	"recueil/generator/preview"
)

type serve struct {
	Root string `default:"." placeholder:"DIR"`
	Addr string `default:"127.0.0.1:8080" placeholder:"HOST:PORT"`

	keeping
}

// Run shows the guide in a browser until it is told to end, and what changes as
// it changes.
func (c *serve) Run(ctx context.Context, t *terminal) error {
	if err := present(c.Root); err != nil {
		return err
	}
	host, _, err := net.SplitHostPort(c.Addr)
	if err != nil {
		return &told{"usage.address", map[string]any{"Address": c.Addr}}
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", c.Addr)
	if err != nil {
		return c.explain(err)
	}
	defer listener.Close() //nolint:errcheck // the server has closed it
	watcher, err := newChanges(c.Root)
	if err != nil {
		return err
	}
	defer watcher.watcher.Close() //nolint:errcheck // nothing is written to it
	new(memory).keep(t.getenv)
	today, err := lastDay(t.getenv)
	if err != nil {
		return err
	}
	files, err := openInside(c.Root)
	if err != nil {
		return err
	}
	site := preview.New(preview.Options{
		Files: files, Strings: t.strings, Language: t.language, Messages: t.below(c.Root), Today: today, Store: c.open(c.Root, t.getenv), Host: host,
		Told: func(fresh, all *diag.List, err error) { c.tell(t, fresh, all, err) },
	})
	if _, err := unlessEnded(ctx, func() (struct{}, error) { return struct{}{}, site.Start(ctx) }); err != nil {
		return err
	}
	if err := c.greet(t, host, listener.Addr(), watcher.full); err != nil {
		return err
	}
	return c.show(ctx, site, listener, watcher)
}

// show answers until the context ends, which is how it is meant to end.
func (c *serve) show(ctx context.Context, site *preview.Server, listener net.Listener, watcher *changes) error {
	ctx, end := context.WithCancel(ctx)
	var behind sync.WaitGroup
	defer behind.Wait()
	defer end()
	seen := make(chan []string)
	behind.Go(func() { watcher.follow(ctx.Done(), seen) })
	go site.Follow(ctx, seen) // a file that is never read to its end keeps nobody waiting
	server := &http.Server{
		Handler: site, ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx },
	}
	behind.Go(func() {
		<-ctx.Done()
		_ = server.Close() // streams of events, too
	})
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// greet prints the address to open.
func (c *serve) greet(t *terminal, host string, at net.Addr, full error) error {
	local, _ := at.(*net.TCPAddr)
	ip := net.ParseIP(host)
	everyone := host == "" || ip != nil && ip.IsUnspecified()
	if everyone {
		host = "localhost"
	}
	address := "http://" + net.JoinHostPort(host, strconv.Itoa(local.Port)) + "/"
	_, err := fmt.Fprintln(t.out, t.language.Format("serve.at", map[string]any{"Address": address}))
	if everyone || ip != nil && !ip.IsLoopback() {
		_, _ = fmt.Fprintln(t.err, t.language.Text("serve.everyone"))
	}
	if full != nil {
		t.explain(&told{"serve.unwatched", map[string]any{"Message": full.Error()}})
	}
	return err
}

// tell prints what is wrong that was not before, and how much is in all.
func (c *serve) tell(t *terminal, fresh, all *diag.List, err error) {
	if err != nil {
		t.explain(err)
	}
	if all != nil { // a terminal that is gone ends the program
		_ = t.report(t.err, "text", c.Root, fresh)
		_, _ = fmt.Fprintln(t.err, t.summary(all))
	}
}

// explain says why an address cannot be listened at.
func (c *serve) explain(err error) error {
	_, port, _ := net.SplitHostPort(c.Addr)
	args := map[string]any{"Address": c.Addr, "Port": port}
	switch {
	case errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, syscall.EADDRINUSE):
		return &told{"usage.port-taken", args}
	case errors.Is(err, syscall.EACCES):
		return &told{"usage.port-forbidden", args}
	}
	return &told{"usage.address", args}
}
