// Package draft makes what an editor begins: the files that a new thing of a
// guide needs, written as the guide already writes such things.
//
// In comes a guide that was read, the text of the file that is to grow, and
// what the editor says; out comes a Draft, or a Refusal that says why there is
// none and what to ask instead. It reads and writes nothing itself, never
// makes up a fact, and leaves each comment and each line of a table as it is.
package draft

// Draft is what there is to write.
type Draft struct {
	Files []File
	// Made are the things that it adds, the one that was asked for first.
	Made []Made
	// Empty are the keys of a sheet that are left to be filled in.
	Empty []string
	// Bare tells that a sheet has no text yet.
	Bare bool
	// Themes are those that may fit the sheet.
	Themes []string
}

// File is one file of a draft, named from the guide's root. Before is what it
// holds, nil where it must not be there yet.
type File struct {
	Path          string
	Before, After []byte
}

// Made is a thing that a draft adds: its kind is one of those of its table.
type Made struct{ ID, Name, Kind string }

// Refusal says why there is no draft: a rule that has a sentence, and its
// arguments, among which may be Commands.
type Refusal struct {
	Rule string
	Args map[string]any
}

// Command is what to ask of the program instead, behind "new"; it is the
// argument "Command" of a refusal, and nil where there is none.
type Command []string

// Choice is one of several commands, and what it stands for; a list of them is
// the argument "Places".
type Choice struct {
	Command Command
	Where   string
}

func (r *Refusal) Error() string { return r.Rule }
