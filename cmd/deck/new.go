package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"rehearse/data/deck"
)

// create writes the skeleton of a scenario: it has every part in its shape and
// keeps every rule, so that make deck stays quiet while the words are replaced.
func create(content, category, id string, out io.Writer) error {
	d, err := deck.Load(os.DirFS(content))
	if err != nil {
		return fmt.Errorf("reading the deck: %w", err)
	}
	if _, known := d.Category(category); !known {
		return fmt.Errorf("there is no category %q; deck.toml has them", category)
	}
	if _, taken := d.Scenario(id); taken {
		return fmt.Errorf("there is a scenario %q already", id)
	}
	number := 1
	for _, s := range d.Scenarios {
		number = max(number, s.Number+1)
	}
	folder := filepath.Join(content, category, id)
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return fmt.Errorf("making the folder: %w", err)
	}
	file := filepath.Join(folder, "scenario.md")
	if err := os.WriteFile(file, []byte(skeleton(id, number)), 0o600); err != nil {
		return fmt.Errorf("writing the skeleton: %w", err)
	}
	fmt.Fprintf(out, "made %s; when it is done, add its ids to the end of released.txt\n", file)
	return nil
}

// skeleton returns the text; the points a to f are made alike.
func skeleton(id string, number int) string {
	var points strings.Builder
	for _, letter := range "abcdef" {
		fmt.Fprintf(&points, pointText, letter, letter)
	}
	return fmt.Sprintf(pageText, number, strings.ReplaceAll(id, "-", " "), points.String())
}

const pointText = `- **Say point %c first.** Replace this sentence with one fact and the reason why
  it matters to whoever asks. <!-- %c -->
`

const pageText = "```toml" + `
number = %d
title = "About %s"
level = "core"
tags = ["testing", "typing"]
search = ["first", "second", "third", "fourth", "fifth", "sixth"]
see = []
references = []
` + "```" + `

# You meet a concrete situation at work: what do you do about it?

## In one breath

Replace this paragraph with the whole answer in forty to seventy words. Say the
rule that decides, what follows from it, and the price. It should take about
twenty-five seconds to speak, and somebody who hears nothing else should still
know what you would do.

## Points

%s
## Extra points

- **Add what experts know.** Replace this sentence with a limit or a date that
  makes the answer exact, or delete it. <!-- x1 -->

## Trade-off

Choose one way when its condition holds; choose the other when it does not; you
pay a price that you can name.

## Follow-ups

- **What would they ask next?** Replace this line with an answer that is right
  and takes one breath to say.
- **And what after that?** Replace this line with another answer that is right
  and takes one breath to say.

## Red flags

- **"Something that people really say."** Replace this with the reason why it
  fails, in one sentence.
`
