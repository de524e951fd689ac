package geo

import "math"

// Near tells whether a place lies within the outline, or at most so many
// kilometres from it.
func (m *Map) Near(latitude, longitude, kilometres float64) bool {
	for _, r := range m.rings {
		for i := range r {
			if distance(latitude, longitude, r[i], r[(i+1)%len(r)]) <= kilometres {
				return true
			}
		}
	}
	return within(m.rings, latitude, longitude)
}

// within tells whether a place lies within rings: whether a line from it to the
// east meets an odd number of their edges.
func within(rings []ring, latitude, longitude float64) bool {
	in := false
	for _, r := range rings {
		for i := range r {
			a, b := r[i], r[(i+1)%len(r)]
			if (a[1] > latitude) != (b[1] > latitude) && longitude < a[0]+(b[0]-a[0])*(latitude-a[1])/(b[1]-a[1]) {
				in = !in
			}
		}
	}
	return in
}

// distance is how far a place is from the line between two points of a ring, in
// kilometres: on a plane that touches the earth there, which is exact enough
// for what is near.
func distance(latitude, longitude float64, a, b []float64) float64 {
	east := math.Cos(latitude * radians)
	plane := func(p []float64) (x, y float64) { return (p[0] - longitude) * east, p[1] - latitude }
	ax, ay := plane(a)
	bx, by := plane(b)
	along := 0.0
	if length := (bx-ax)*(bx-ax) + (by-ay)*(by-ay); length > 0 {
		along = math.Max(0, math.Min(1, -(ax*(bx-ax)+ay*(by-ay))/length))
	}
	return math.Hypot(ax+along*(bx-ax), ay+along*(by-ay)) * radians * earthRadius
}

// Distance is how far two places are from each other on the earth, in
// kilometres, latitude and longitude in degrees.
func Distance(latitude, longitude, otherLatitude, otherLongitude float64) float64 {
	north := math.Sin((otherLatitude - latitude) * radians / 2)
	east := math.Sin((otherLongitude - longitude) * radians / 2)
	h := north*north + math.Cos(latitude*radians)*math.Cos(otherLatitude*radians)*east*east
	return 2 * earthRadius * math.Asin(math.Min(1, math.Sqrt(h)))
}
