package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// A division is an entry of communes.json, departements.json or regions.json.
type division struct {
	Code        string `json:"code"`
	Name        string `json:"nom"`
	Type        string `json:"type"` // in communes.json only
	Departement string `json:"departement"`
	Region      string `json:"region"`
	Population  int    `json:"population"` // of communes-actuelles
}

// An intercommunality is an entry of epci.json or ept.json.
type intercommunality struct {
	SIREN   string `json:"code"`
	Name    string `json:"nom"`
	Members []struct {
		Code       string `json:"code"`
		Population int    `json:"populationMunicipale"`
	} `json:"membres"`
}

// openings gives the letter that a line opens with for each type in communes.json.
var openings = map[string]string{
	"commune-actuelle":         "c",
	"commune-associee":         "p",
	"commune-deleguee":         "p",
	"arrondissement-municipal": "a",
}

// list returns the lines of all places, in no order.
func list(source fs.FS) ([]string, error) {
	communes, err := read[division](source, "data/communes.json")
	if err != nil {
		return nil, err
	}
	departements, err := read[division](source, "data/departements.json")
	if err != nil {
		return nil, err
	}
	regions, err := read[division](source, "data/regions.json")
	if err != nil {
		return nil, err
	}
	var lines []string
	departementOf := map[string]string{}
	for _, c := range communes {
		opening, known := openings[c.Type]
		if !known {
			return nil, fmt.Errorf("communes.json: %s %s: unknown type %q", c.Code, c.Name, c.Type)
		}
		entry := line(opening, c.Code, c.Name, c.Departement)
		if c.Type == "commune-actuelle" {
			departementOf[c.Code] = c.Departement
			if c.Population > 0 {
				entry += "\t" + strconv.Itoa(c.Population)
			}
		}
		lines = append(lines, entry)
	}
	for _, d := range departements {
		lines = append(lines, line("d", d.Code, d.Name, d.Region))
	}
	for _, r := range regions {
		lines = append(lines, line("r", r.Code, r.Name, ""))
	}
	for _, file := range []string{"data/epci.json", "data/ept.json"} {
		bodies, err := read[intercommunality](source, file)
		if err != nil {
			return nil, err
		}
		for _, b := range bodies {
			lines = append(lines, line("i", b.SIREN, b.fullName(), departementOf[b.largest()]))
		}
	}
	return lines, nil
}

// fullName writes out the abbreviation that the name of most bodies opens with.
func (b intercommunality) fullName() string {
	kind, rest, _ := strings.Cut(b.Name, " ")
	switch kind {
	case "CC":
		return "Communauté de communes " + rest
	case "CA":
		return "Communauté d'agglomération " + rest
	case "CU":
		return "Communauté urbaine " + rest
	}
	return b.Name
}

// largest returns the code of the most populous member, the first of equals.
func (b intercommunality) largest() string {
	code, population := "", -1
	for _, m := range b.Members {
		if m.Population > population {
			code, population = m.Code, m.Population
		}
	}
	return code
}

// line writes a place. Some names of the list hold two spaces in a row.
func line(opening, code, name, within string) string {
	return opening + code + "\t" + strings.Join(strings.Fields(name), " ") + "\t" + within
}

func read[T any](source fs.FS, file string) ([]T, error) {
	text, err := fs.ReadFile(source, file)
	if err != nil {
		return nil, err
	}
	var entries []T
	if err := json.Unmarshal(text, &entries); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return entries, nil
}
