package main

import (
	"os"
	"os/signal"
	"sync"
)

// onInterrupt cleans up when the user stops the program; stop ends the watch.
func onInterrupt(clean func()) (stop func()) {
	signals := make(chan os.Signal, 1)
	done := make(chan struct{})
	signal.Notify(signals, os.Interrupt)
	go func() {
		select {
		case <-signals:
			clean()
			os.Exit(exitTrouble)
		case <-done:
		}
	}()
	var once sync.Once
	return func() {
		once.Do(func() {
			signal.Stop(signals)
			close(done)
		})
	}
}
