package preview

import (
	"testing"
	"testing/fstest"

	"recueil/generator/guide"
)

// A file that no guide may have is not held in memory as a whole.
func TestOfAFileThatIsTooLargeLittleIsRead(t *testing.T) {
	disk := fstest.MapFS{"content/practices/soup/fr.md": {Data: make([]byte, 3*guide.MostFile)}}
	content, err := newTree(disk).ReadFile("content/practices/soup/fr.md")
	if err != nil || len(content) != guide.MostFile {
		t.Errorf("%d bytes are read, %v", len(content), err)
	}
}
