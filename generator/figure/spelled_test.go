package figure

import (
	"math/rand"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// spellers write a number of 1 to 999 in words, and what multiplies it, as the
// data of Unicode's CLDR do: https://github.com/unicode-org/cldr/tree/main/common/rbnf
var spellers = map[string]struct {
	small  func(n int, last bool) string // last: nothing follows the number
	scales []spelledScale                // from the greatest down
	and    string                        // before a last part of less than a hundred
}{
	"en": {englishSmall, []spelledScale{{1e9, "billion", "billion"}, {1e6, "million", "million"}, {1e3, "thousand", "thousand"}}, "and "},
	"es": {spanishSmall, []spelledScale{{1e12, "billón", "billones"}, {1e6, "millón", "millones"}, {1e3, "mil", "mil"}}, ""},
	"fr": {frenchSmall, []spelledScale{{1e9, "milliard", "milliards"}, {1e6, "million", "millions"}, {1e3, "mille", "mille"}}, ""},
}

type spelledScale struct {
	value     int
	one, more string
}

func spell(tag string, n int) string {
	s := spellers[tag]
	var words []string
	for _, scale := range s.scales {
		count := n / scale.value
		n %= scale.value
		switch {
		case count == 1 && scale.value == 1000 && tag != "en":
			words = append(words, scale.one)
		case count == 1:
			words = append(words, s.small(1, false), scale.one)
		case count >= 1000: // of Spanish: mil millones
			words = append(words, spell(tag, count), scale.more)
		case count > 0:
			words = append(words, s.small(count, false), scale.more)
		}
	}
	if n > 0 {
		if n < 100 && len(words) > 0 {
			words = append(words, s.and+s.small(n, true))
		} else {
			words = append(words, s.small(n, true))
		}
	}
	return strings.Join(words, " ")
}

func pick(words string, i int) string { return strings.Fields(words)[i] }

func englishSmall(n int, _ bool) string {
	switch {
	case n < 20:
		return pick("- one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", n)
	case n < 100:
		ten := pick("- - twenty thirty forty fifty sixty seventy eighty ninety", n/10)
		if n%10 == 0 {
			return ten
		}
		return ten + "-" + englishSmall(n%10, true)
	case n%100 == 0:
		return englishSmall(n/100, true) + " hundred"
	}
	return englishSmall(n/100, true) + " hundred and " + englishSmall(n%100, true)
}

func spanishSmall(n int, last bool) string {
	switch {
	case n == 1 && !last:
		return "un"
	case n == 21 && !last:
		return "veintiún"
	case n < 30:
		return pick(`- uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
			dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho
			veintinueve`, n)
	case n < 100:
		ten := pick("- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa", n/10)
		if n%10 == 0 {
			return ten
		}
		return ten + " y " + spanishSmall(n%10, last)
	case n == 100:
		return "cien"
	}
	hundreds := pick("- ciento doscientos trescientas cuatrocientos quinientas seiscientos setecientas ochocientos novecientas", n/100)
	if n%100 == 0 {
		return hundreds
	}
	return hundreds + " " + spanishSmall(n%100, last)
}

func frenchSmall(n int, last bool) string {
	switch {
	case n < 17:
		return pick("- un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", n)
	case n < 20:
		return "dix-" + frenchSmall(n-10, last)
	case n < 70 || n >= 80 && n < 100:
		return frenchTen(n/10*10, n%10, last)
	case n < 80:
		return frenchTen(60, n-60, last)
	case n == 100:
		return "cent"
	case n < 200:
		return "cent " + frenchSmall(n-100, last)
	case n%100 == 0 && last:
		return frenchSmall(n/100, last) + " cents"
	case n%100 == 0:
		return frenchSmall(n/100, last) + " cent"
	}
	return frenchSmall(n/100, last) + " cent " + frenchSmall(n%100, last)
}

func frenchTen(ten, rest int, last bool) string {
	if ten == 90 {
		ten, rest = 80, rest+10
	}
	word := map[int]string{20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}[ten]
	switch {
	case rest == 0 && ten == 80 && last:
		return word + "s"
	case rest == 0:
		return word
	case (rest == 1 || rest == 11) && ten < 80:
		return word + " et " + frenchSmall(rest, last)
	}
	return word + "-" + frenchSmall(rest, last)
}

func TestNumbersAreReadAsTheyAreSpelled(t *testing.T) {
	numbers := make([]int, 0, 22_000)
	for n := 2; n < 10_000; n++ {
		numbers = append(numbers, n)
	}
	random := rand.New(rand.NewSource(1))
	for i := range 12_000 {
		most := []int{1e5, 1e6, 1e9, 1e12}[i%4]
		numbers = append(numbers, 2+random.Intn(most))
	}
	for _, tag := range []string{"en", "es", "fr"} {
		failed := 0
		for _, n := range numbers {
			text := spell(tag, n) + " personas"
			want := []string{strconv.Itoa(n)}
			if got := values(Read(tag, text)); !slices.Equal(got, want) && failed < 10 {
				failed++
				t.Errorf("%s: %q gives %v, want %v", tag, text, got, want)
			}
		}
	}
}
