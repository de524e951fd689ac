package page

import "recueil/generator/guide"

// Download is a file in which readers take the guide, or a part of it, along.
type Download struct {
	// Path is that of the file below the site's root.
	Path string
	// Form is the word for what it is: "epub".
	Form string
	// Language is the tag of its language, "" where it has all.
	Language string
	// Of is the thing that it is about; none where it is the whole guide.
	Of    guide.Ref
	Bytes int
}
