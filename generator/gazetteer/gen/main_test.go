package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

func source(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for _, name := range []string{"communes", "departements", "regions", "epci", "ept"} {
		text := files[name]
		if text == "" {
			text = "[]"
		}
		fsys["data/"+name+".json"] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

var small = map[string]string{
	"communes": `[
		{"code":"59350","nom":"Lille","type":"commune-actuelle","departement":"59","population":236710},
		{"code":"59355","nom":"Lomme","type":"commune-associee","departement":"59"},
		{"code":"02361","nom":"Guise","type":"commune-actuelle","departement":"02","population":0},
		{"code":"69381","nom":"Lyon 1er Arrondissement","type":"arrondissement-municipal","departement":"69"}]`,
	"departements": `[{"code":"59","nom":"Nord","region":"32"}]`,
	"regions":      `[{"code":"32","nom":"Hauts-de-France"}]`,
	"epci": `[{"code":"100000001","nom":"CC  des Deux  Rives","membres":[
		{"code":"02361","populationMunicipale":10},{"code":"59350","populationMunicipale":20}]}]`,
	"ept": `[{"code":"100000002","nom":"Plaine Commune","membres":[{"code":"02361","populationMunicipale":10}]}]`,
}

const smallList = "a69381\tLyon 1er Arrondissement\t69\n" +
	"c02361\tGuise\t02\n" +
	"c59350\tLille\t59\t236710\n" +
	"d59\tNord\t32\n" +
	"i100000001\tCommunauté de communes des Deux Rives\t59\n" +
	"i100000002\tPlaine Commune\t02\n" +
	"p59355\tLomme\t59\n" +
	"r32\tHauts-de-France\t\n"

func TestThePackageBecomesOneSortedList(t *testing.T) {
	file := filepath.Join(t.TempDir(), "places.tsv.gz")
	if err := run(source(small), file); err != nil {
		t.Fatal(err)
	}
	packed, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != smallList {
		t.Errorf("got:\n%s\nwant:\n%s", got, smallList)
	}
}

func TestAPackageThatIsNotUnderstoodIsRefused(t *testing.T) {
	for name, c := range map[string]struct{ file, text, want string }{
		"an unknown type": {
			"communes", `[{"code":"59355","nom":"Lomme","type":"hamlet"}]`, `59355 Lomme: unknown type "hamlet"`,
		},
		"two places of one key": {
			"regions", `[{"code":"32","nom":"Nord"},{"code":"32","nom":"Picardie"}]`, `two places with the key "r32"`,
		},
		"not JSON": {"epci", `{`, "data/epci.json: "},
	} {
		t.Run(name, func(t *testing.T) {
			err := run(source(map[string]string{c.file: c.text}), filepath.Join(t.TempDir(), "out"))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got the error %v; want one with %q", err, c.want)
			}
		})
	}
}

func TestAFolderWithoutThePackageIsRefused(t *testing.T) {
	if err := run(fstest.MapFS{}, filepath.Join(t.TempDir(), "out")); err == nil {
		t.Error("no error")
	}
}
