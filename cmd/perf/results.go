//go:build linux

package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"time"
)

// results are the figures of every run, in the order in which they came.
type results struct{ series []*series }

// series is what one program showed of one measure.
type series struct {
	measure, program string
	values           []float64
}

func (r *results) add(measure, program string, values ...float64) {
	s := r.find(measure, program)
	if s == nil {
		s = &series{measure: measure, program: program}
		r.series = append(r.series, s)
	}
	s.values = append(s.values, values...)
}

// find returns a series, or nil.
func (r *results) find(measure, program string) *series {
	for _, s := range r.series {
		if s.measure == measure && s.program == program {
			return s
		}
	}
	return nil
}

// write writes each figure on a line of its own: measure, program, run, value.
func (r *results) write(w io.Writer) error {
	_, err := fmt.Fprintln(w, "measure\tprogram\trun\tvalue")
	for _, s := range r.series {
		for i, v := range s.values {
			if _, e := fmt.Fprintf(w, "%s\t%s\t%d\t%.4g\n", s.measure, s.program, i+1, v); e != nil {
				err = e
			}
		}
	}
	return err
}

// at returns the value that a part of all values, from 0 to 1, does not exceed;
// between two of them it lies on the line.
func (s *series) at(part float64) float64 { return quantile(s.values, part) }

func quantile(values []float64, part float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	if len(sorted) == 0 {
		return 0
	}
	place := part * float64(len(sorted)-1)
	below := int(place)
	above := min(below+1, len(sorted)-1)
	return sorted[below] + (place-float64(below))*(sorted[above]-sorted[below])
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// say tells the person who waits how far it is.
func say(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }
