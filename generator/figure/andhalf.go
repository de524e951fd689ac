package figure

// halved adds the half that is said behind a number, or behind what it counts: three and
// a half posts, trois postes et demi. The whole number remains what it may be besides.
func (r *reader) halved(i int) {
	f := &r.figures[i]
	if f.Unit != "" || f.clock != noTime || f.shift != 0 || isMonth(f) || !allDigits(f.Value) {
		return
	}
	end := f.Offset + max(f.Length, f.Reach)
	next := r.andHalf(end)
	if next == end || next < len(r.text) && r.text[next] == '-' || i+1 < len(r.figures) && r.figures[i+1].Offset < next {
		return
	}
	f.Also = append(f.Also, f.Value)
	f.Value += ".5"
	if f.Reach == 0 {
		f.Length = next - f.Offset
	} else {
		f.Reach = next - f.Offset
	}
}

// oneAndHalf adds one and a half of what is counted, of which the first word stands at
// text[i:end], and returns where it ends; i where it is none: an hour and a half. Nobody
// asks for it, as one is read nowhere else.
func (r *reader) oneAndHalf(i, end int) int {
	from := r.nextWord(end)
	to := r.letters(from)
	kinds := r.things[r.text[from:to]]
	if kinds == 0 {
		return i
	}
	next := r.andHalf(to)
	switch {
	case next == to:
		return i
	case kinds == Hours:
		r.add("1:30", i, next, true)
		r.soft("13:30")
	case kinds == Years:
		r.add("1.5", i, next, true)
		r.soft("18mo")
	default:
		r.add("1.5", i, next, true)
		r.soft()
	}
	return next
}
