//go:build linux

package main

import (
	"fmt"
	"math"
	"strings"
)

// chart is a picture of curves over one axis, which is logarithmic if log is set.
type chart struct {
	title, across string
	log           bool
	curves        []curve
}

type curve struct {
	name   string
	points []point
}

type point struct{ x, y float64 }

// The picture's measures, in pixels, and its colours: they can be told apart on
// white and on black, and without seeing red or green (Okabe and Ito 2008).
const (
	wide, high = 640.0, 320.0
	left, top  = 60.0, 40.0
	right      = wide - 40
	bottom     = high - 50
	ink        = "#808080"
)

func colours() []string { return []string{"#0072b2", "#d55e00"} }

// svg draws the chart.
func (c chart) svg() string {
	var s strings.Builder
	fmt.Fprintf(&s, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %g %g" font-family="sans-serif" font-size="13" fill="%s">`+"\n", wide, high, ink)
	text(&s, left, 20, "start", c.title)
	text(&s, right, high-10, "end", c.across)
	x, y := c.scales()
	stroke(&s, left, bottom, right, bottom)
	for _, v := range y.marks() {
		at := bottom - y.part(v)*(bottom-top)
		stroke(&s, left-4, at, left, at)
		text(&s, left-8, at+4, "end", fmt.Sprintf("%g", v))
	}
	for _, v := range x.marks() {
		at := left + x.part(v)*(right-left)
		stroke(&s, at, bottom, at, bottom+4)
		text(&s, at, bottom+18, "middle", fmt.Sprintf("%g", v))
	}
	for i, curve := range c.curves {
		colour := colours()[i%len(colours())]
		var path, dots strings.Builder
		for _, p := range curve.points {
			px, py := left+x.part(p.x)*(right-left), bottom-y.part(p.y)*(bottom-top)
			fmt.Fprintf(&path, "L%.1f %.1f", px, py)
			fmt.Fprintf(&dots, `<circle cx="%.1f" cy="%.1f" r="3" fill="%s"/>`, px, py, colour)
		}
		fmt.Fprintf(&s, `<path d="M%s" fill="none" stroke="%s" stroke-width="2"/>%s`+"\n", strings.TrimPrefix(path.String(), "L"), colour, dots.String())
		fmt.Fprintf(&s, `<text x="%g" y="%g" fill="%s">%s</text>`+"\n", left+12, top+14+18*float64(i), colour, curve.name)
	}
	return s.String() + "</svg>\n"
}

func text(s *strings.Builder, x, y float64, anchor, words string) {
	fmt.Fprintf(s, `<text x="%.1f" y="%.1f" text-anchor="%s">%s</text>`+"\n", x, y, anchor, words)
}

func stroke(s *strings.Builder, x1, y1, x2, y2 float64) {
	fmt.Fprintf(s, `<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke="%s"/>`+"\n", x1, y1, x2, y2, ink)
}

// scale leads from values to a part of an axis.
type scale struct {
	least, most float64
	log         bool
}

// scales fit all points; heights begin at nothing.
func (c chart) scales() (x, y scale) {
	x = scale{least: math.Inf(1), log: c.log}
	for _, curve := range c.curves {
		for _, p := range curve.points {
			x.least, x.most, y.most = min(x.least, p.x), max(x.most, p.x), max(y.most, p.y*1.1)
		}
	}
	return x, y
}

// part is 0 at the begin of the axis and 1 at its end.
func (s scale) part(v float64) float64 {
	if s.log {
		return math.Log(v/s.least) / math.Log(s.most/s.least)
	}
	return (v - s.least) / (s.most - s.least)
}

// marks are round numbers along the axis, four to eight of them, or the powers
// of ten in it.
func (s scale) marks() (at []float64) {
	step := math.Pow(10, math.Floor(math.Log10(s.most-s.least)))
	if s.log {
		for v := math.Pow(10, math.Ceil(math.Log10(s.least))); v <= s.most; v *= 10 {
			at = append(at, v)
		}
		return at
	}
	switch n := (s.most - s.least) / step; {
	case n < 2:
		step /= 4
	case n < 4:
		step /= 2
	case n > 7:
		step *= 2
	}
	for v := s.least; v <= s.most; v += step {
		at = append(at, v)
	}
	return at
}
