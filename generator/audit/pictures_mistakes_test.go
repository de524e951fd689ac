package audit

import "testing"

func TestMistakesInPicturesAreSaidOnce(t *testing.T) {
	const (
		french, english = "content/practices/recipe-swap/fr.md", "content/practices/recipe-swap/en.md"
		picture         = "content/practices/recipe-swap/swap.jpg"
		credited        = `pictures: [{file: swap.jpg, credit: Les Aéronautes, licence: CC BY-SA 4.0, source: "https://balloons.example/swap"}]`
	)
	tryMistakes(t, []mistake{
		{"a name misspelt in both places", french, credited, `pictures: [{file: swop.jpg, credit: A., licence: CC0}]`, []string{"9:19 picture-absent", "15:1 picture-uncredited"}},
		{"no credit", french, credited + "\n", "", []string{"14:1 picture-uncredited"}},
		{"no licence", french, "licence: CC BY-SA 4.0, ", "", []string{"9:12 missing-key"}},
		{"a source that is no address", french, "https://balloons", "balloons", []string{"9:84 link-scheme"}},
		{"credits in a translation", english, "label:", credited + "\nlabel:", []string{"4:1 fact-in-translation"}},
		{"no words", french, "![Des recettes passent d'un ballon rouge à un ballon bleu]", "![]", []string{"15:1 picture-wordless"}},
		{"the name of the file for words", french, "![Des recettes passent d'un ballon rouge à un ballon bleu]", "![Swap]", []string{"15:1 picture-name"}},
		{"a picture within a line", french, "\n![Des", "Voici ![Des", []string{"14:7 picture-alone"}},
		{"a picture in another folder", french, "(swap.jpg", "(../swap.jpg", []string{"15:1 picture-elsewhere"}},
		{"a picture of another site", french, "(swap.jpg", "(https://balloons.example/swap.jpg", []string{"15:1 picture-elsewhere"}},
		{"a picture of one language", english, "\n![Recipes pass from a red balloon to a blue one](swap.jpg \"An exchange above the roofs\")\n", "", []string{"11:1 picture-missing"}},
		{"a figure in a caption", english, "above the roofs", "above 7 roofs", []string{"13:1 figure-added"}},
		{"a figure that everybody sees in the picture", french, "![Des recettes", "![Trois recettes", []string{"content/practices/recipe-swap/en.md:11:1 stale-lead"}},
		{"a file that is no picture", picture, "", "soup", []string{"0:0 picture-broken"}},
		{"a damaged picture", picture, "\xff\xda", "", []string{"0:0 picture-broken"}},
		{"an SVG", picture, "", "<svg/>", []string{"0:0 picture-type"}},
		{"an animation", picture, "", "GIF89a", []string{"0:0 picture-type"}},
	})
}
