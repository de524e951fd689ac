package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	_ "golang.org/x/image/webp" // another reader of what is written

	"recueil/generator/diag"
)

// photo is a JPEG whose upper left quarter is red, taken with a camera that
// writes its orientation and its secrets.
func photo(t testing.TB, width, height, orientation int) []byte {
	t.Helper()
	from := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			c := color.RGBA{255, 255, 255, 255}
			if x < width/2 && y < height/2 {
				c = color.RGBA{255, 0, 0, 255}
			}
			from.Set(x, y, c)
		}
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, from, nil); err != nil {
		t.Fatal(err)
	}
	exif := []byte("Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x00\x00\x00SECRET GPS")
	exif[len(exif)-len("\x00\x00SECRET GPS")-1] = byte(orientation)
	block := binary.BigEndian.AppendUint16([]byte{0xff, 0xe1}, uint16(len(exif)+2))
	return slices.Concat(out.Bytes()[:2], block, exif, out.Bytes()[2:])
}

func TestAPictureIsMadeUprightAndWithoutWhatTheCameraWrote(t *testing.T) {
	red := map[int]image.Point{1: {0, 0}, 2: {1, 0}, 3: {1, 1}, 4: {0, 1}, 5: {0, 0}, 6: {1, 0}, 7: {1, 1}, 8: {0, 1}}
	for turn := 1; turn <= 8; turn++ {
		content := photo(t, 1000, 640, turn)
		if orientation(content) != turn {
			t.Fatalf("orientation %d is read as %d", turn, orientation(content))
		}
		var report diag.List
		size := Look("a.jpg", content, &report)
		want := Size{1000, 640}
		if turn > 4 {
			want = Size{640, 1000}
		}
		if size != want || !report.Empty() {
			t.Fatalf("orientation %d: %v, want %v", turn, size, want)
		}
		for _, s := range size.Sizes() {
			for _, format := range Formats {
				file := madeAs(t, content, s, format)
				for _, secret := range []string{"Exif", "EXIF", "XMP", "SECRET", "GPS"} {
					if bytes.Contains(file, []byte(secret)) {
						t.Errorf("%q is still in the picture", secret)
					}
				}
				if format == JPEG && bytes.Contains(file, []byte("\xff\xe1")) {
					t.Error("a block of the camera is still in the picture")
				}
				got, name, err := image.Decode(bytes.NewReader(file))
				if err != nil {
					t.Fatal(err)
				}
				if "image/"+name != format.Type {
					t.Errorf("it is a file of %s, want %s", name, format.Type)
				}
				if b := got.Bounds(); (Size{b.Dx(), b.Dy()}) != s {
					t.Errorf("it is %v, want %v", b, s)
				}
				for _, corner := range []image.Point{{0, 0}, {1, 0}, {0, 1}, {1, 1}} {
					_, green, _, _ := got.At(s.Width/4+corner.X*s.Width/2, s.Height/4+corner.Y*s.Height/2).RGBA()
					if (green < 0x4000) != (corner == red[turn]) {
						t.Errorf("%s, orientation %d: the corner %v is wrong", name, turn, corner)
					}
				}
			}
		}
	}
}

func madeAs(t testing.TB, content []byte, size Size, format Format) []byte {
	t.Helper()
	made, err := Make(content, size)
	if err != nil {
		t.Fatal(err)
	}
	file, err := made.File(format)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// rough is a picture in which much happens, as photographs have it.
func rough(width, height int) []byte {
	from := image.NewRGBA(image.Rect(0, 0, width, height))
	random := rand.New(rand.NewPCG(1, 2))
	for i := range from.Pix {
		from.Pix[i] = uint8(i/width/9 + i%width/5 + random.IntN(40))
	}
	var out bytes.Buffer
	_ = jpeg.Encode(&out, from, &jpeg.Options{Quality: 95})
	return out.Bytes()
}

// The digest was made on a processor of AMD; it is that of a processor of another
// kind, and of many pictures made side by side, too.
func TestAPictureHasTheSameBytesEachTimeAndEverywhere(t *testing.T) {
	content, size := rough(700, 500), Size{400, 286}
	want := map[string]string{
		"image/jpeg": "87f45a4611603006",
		"image/webp": "86f22b654dfdfa86",
	}
	var all sync.WaitGroup
	for range 6 {
		for _, format := range Formats {
			all.Go(func() {
				digest := sha256.Sum256(madeAs(t, content, size, format))
				if got := hex.EncodeToString(digest[:8]); got != want[format.Type] {
					t.Errorf("%s: %s", format.Type, got)
				}
			})
		}
	}
	all.Wait()
}

func TestWebPTakesFewerBytes(t *testing.T) {
	content, size := rough(900, 600), Size{800, 533}
	if large, small := len(madeAs(t, content, size, JPEG)), len(madeAs(t, content, size, WebP)); small > large*8/10 {
		t.Errorf("%d bytes of WebP for %d of JPEG", small, large)
	}
}

func TestTheLibraryIsTheOneThatIsNamed(t *testing.T) {
	digest := sha256.Sum256(libwebp)
	if got := hex.EncodeToString(digest[:]); got != "bbcf68343d79d80ba4ce7bb29215b2943711bd0787f68ff31785c6e2bb044459" {
		t.Errorf("the digest of libwebp.wasm.gz is %s", got)
	}
}

func TestAPictureIsNeverMadeLarger(t *testing.T) {
	for _, c := range []struct {
		size Size
		want []Size
	}{
		{Size{300, 200}, []Size{{300, 200}}},
		{Size{1000, 500}, []Size{{400, 200}, {800, 400}, {1000, 500}}},
		{Size{4000, 3000}, []Size{{400, 300}, {800, 600}, {1200, 900}}},
		{Size{1200, 1}, []Size{{400, 1}, {800, 1}, {1200, 1}}},
	} {
		if got := c.size.Sizes(); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v, want %v", c.size, got, c.want)
		}
	}
}

func TestThePixelsAreMeansOfThoseInTheirPlace(t *testing.T) {
	from := image.NewNRGBA(image.Rect(0, 0, 3, 2))
	for i, value := range []uint8{0, 90, 240, 30, 60, 120} {
		from.Set(i%3, i/3, color.NRGBA{value, value, value, 255})
	}
	out := scaled(from, Size{2, 1})
	// (0 + 90/2 + 30 + 60/2) / 3 = 35; (90/2 + 240 + 60/2 + 120) / 3 = 145
	if got := []uint8{out.Pix[0], out.Pix[4]}; !slices.Equal(got, []uint8{35, 145}) {
		t.Errorf("they are %v", got)
	}
}

func TestWhatCannotBeShownIsSaid(t *testing.T) {
	large := photo(t, 400, 300, 1)
	at := bytes.Index(large, []byte{0xff, 0xc0})
	binary.BigEndian.PutUint16(large[at+5:], 65000)
	binary.BigEndian.PutUint16(large[at+7:], 65000)
	var animated, small bytes.Buffer
	_ = gif.Encode(&animated, image.NewPaletted(image.Rect(0, 0, 400, 400), color.Palette{color.White}), nil)
	_ = png.Encode(&small, image.NewGray(image.Rect(0, 0, 200, 400)))
	whole := photo(t, 400, 300, 1)
	for rule, content := range map[string][]byte{
		"picture-pixels": large,
		"picture-type":   animated.Bytes(),
		"picture-small":  small.Bytes(),
		"picture-broken": whole[:len(whole)/2],
	} {
		var report diag.List
		size := Look("a.jpg", content, &report)
		if list := report.Sorted(); size != (Size{}) || len(list) != 1 || list[0].Rule != rule {
			t.Errorf("%s: %v", rule, list)
		}
	}
	for _, text := range []string{"<svg/>", "RIFF1234WEBPVP8", "0000ftypavif", "0000ftypheic", "BM", "II*\x00"} {
		if kind([]byte(text)) == "" {
			t.Errorf("%q is not known", text)
		}
	}
	if kind([]byte("soup")) != "" {
		t.Error("soup is known")
	}
}

func TestNames(t *testing.T) {
	for name, want := range map[string]bool{"photo.jpg": true, "the-soup.png": true, "Photo.jpg": false, "photo.JPG": false, "a b.jpg": false, "a.b.jpg": false} {
		if Form(name) != want || !Named(name) {
			t.Errorf("%s: %v", name, Form(name))
		}
	}
	if Named("notes.txt") {
		t.Error("a text is named like a picture")
	}
}

func FuzzLook(f *testing.F) {
	f.Add(photo(f, 320, 200, 6))
	var small bytes.Buffer
	_ = png.Encode(&small, image.NewGray(image.Rect(0, 0, 310, 4)))
	f.Add(small.Bytes())
	f.Add([]byte(strings.Repeat("\xff\xd8\xff\xe1\x00\x10Exif\x00\x00MM", 3)))
	f.Fuzz(func(t *testing.T, content []byte) {
		var report diag.List
		size := Look("a.jpg", content, &report)
		if (size == Size{}) == report.Empty() {
			t.Fatal("a picture that cannot be shown is told, and no other")
		}
		if size != (Size{}) && size.Width*size.Height < 1_000_000 {
			for _, format := range Formats {
				_ = madeAs(t, content, size.Sizes()[0], format)
			}
		}
	})
}
