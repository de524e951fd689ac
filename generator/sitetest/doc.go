// Package sitetest tests the built site of the real guide as its readers and
// their browsers find it.
//
// The program is built and run as a publisher runs it: once without an
// address, once with one, into a temporary folder; the tests read what it
// wrote. Each file holds one concern; a new case goes where its concern is.
// What one page of a kind shows is for the tests of the packages that make it;
// here stand the rules that hold for every page, whatever the content.
//
// The Nu checker and Chromium are needed for two of them. Where one is not
// installed the test says so and is skipped; with CI=true in the environment
// it fails.
package sitetest
