package main

import (
	"slices"
	"time"
)

// median is the middle of the values that a function finds in samples, the
// mean of the two in the middle where there are two.
func median(samples []sample, of func(sample) float64) float64 {
	values := make([]float64, len(samples))
	for i, s := range samples {
		values[i] = of(s)
	}
	return middle(values)
}

func middle(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}

func wall(s sample) float64      { return s.wall.Seconds() }
func processor(s sample) float64 { return s.processor.Seconds() }
func memoryOf(s sample) float64  { return float64(s.peak) / 1e6 } // megabytes

// ratio is how much of what another takes one takes: the middle of the ratios
// of pairs that ran one right after the other, the least and the greatest.
type ratio struct{ middle, least, greatest float64 }

func ratios(one, other []sample, of func(sample) float64) ratio {
	var all []float64
	for i := range min(len(one), len(other)) {
		if of(other[i]) > 0 {
			all = append(all, of(one[i])/of(other[i]))
		}
	}
	if len(all) == 0 {
		return ratio{}
	}
	return ratio{middle(all), slices.Min(all), slices.Max(all)}
}

// perPage is a number of seconds in microseconds a page.
func perPage(seconds float64, pages int) float64 { return seconds * 1e6 / float64(max(1, pages)) }

// stageNames lists the stages of samples in their order.
func stageNames(samples []sample) []string {
	var out []string
	for _, s := range samples {
		for _, stage := range s.stages {
			if !slices.Contains(out, stage.name) {
				out = append(out, stage.name)
			}
		}
	}
	return out
}

// took returns how long a stage took in a sample, in seconds.
func took(name string) func(sample) float64 {
	return func(s sample) float64 {
		var sum time.Duration
		for _, stage := range s.stages {
			if stage.name == name {
				sum += stage.wall
			}
		}
		return sum.Seconds()
	}
}
