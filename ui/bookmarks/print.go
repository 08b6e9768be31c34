package bookmarks

import (
	"html"
	"strconv"
	"strings"
	"time"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
)

// style sets a printed sheet: black on white, in a face that the system has, and
// no point is torn apart by the end of a page. The size of the paper is left to
// the printer.
const style = `:root { color-scheme: light }
@page { margin: 18mm 16mm }
body { max-width: 42em; margin: 2em auto; padding: 0 1em; background: #fff; color: #000;
  font: 11pt/1.45 Charter, "Bitstream Charter", Cambria, Georgia, serif }
h1 { font-size: 1.6em; line-height: 1.2; margin: 0 }
h2 { font-size: 1.15em; line-height: 1.25; margin: 0 }
h1, h2, .where, .question { break-after: avoid; page-break-after: avoid }
.date, .where { color: #444; font-size: .85em; margin: .2em 0 0 }
section { border-top: 1px solid #999; margin-top: 1.6em; padding-top: .9em }
.question { font-style: italic; margin: .4em 0 .6em }
ol { margin: 0; padding-left: 1.8em }
li { margin: .35em 0; padding-left: .2em }
li, .mine { break-inside: avoid; page-break-inside: avoid; orphans: 3; widows: 3 }
.mine { border-left: 2px solid #777; margin: .4em 0; padding-left: .7em; white-space: pre-wrap; overflow-wrap: anywhere }
.mine b { font-size: .85em }
code { font: .92em ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace }
@media print { body { margin: 0; padding: 0; max-width: none } }
`

// html returns the sheet as a page that a browser prints. It runs nothing and
// loads nothing, and says so to the browser.
func (s sheet) html(on time.Time) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" +
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n" +
		"<meta name=\"viewport\" content=\"width=device-width\">\n" +
		"<title>Bookmarks, " + on.Format(time.DateOnly) + "</title>\n<style>\n" + style + "</style>\n</head>\n<body>\n" +
		"<h1>Bookmarks</h1>\n<p class=\"date\">" + on.Format("2 January 2006") + "</p>\n")
	for _, p := range s {
		p.html(&b)
	}
	b.WriteString("</body>\n</html>\n")
	return b.String()
}

func (p page) html(b *strings.Builder) {
	b.WriteString("<section>\n<h2>" + html.EscapeString(p.Title) + "</h2>\n" +
		"<p class=\"where\">" + html.EscapeString(p.category+" \u00b7 "+p.Level.String()) + "</p>\n" +
		"<p class=\"question\">" + marked(p.Question) + "</p>\n<ol>\n")
	for _, point := range p.points {
		b.WriteString("<li value=\"" + strconv.Itoa(point.number) + "\"><b>" + marked(point.Phrase) + "</b> " + marked(point.Body) +
			mine("My words", point.words) + "</li>\n")
	}
	b.WriteString("</ol>\n" + mine("My note", p.note) + "</section>\n")
}

// mine returns the user's own words, or nothing.
func mine(caption, text string) string {
	if text == "" {
		return ""
	}
	return "<div class=\"mine\"><b>" + caption + "</b>\n" + html.EscapeString(text) + "</div>\n"
}

// marked returns a text with its code set as code.
func marked(t scenario.Text) string {
	var b strings.Builder
	at := 0
	for _, r := range t.Code {
		b.WriteString(html.EscapeString(t.Plain[at:r.From]) + "<code>" + html.EscapeString(t.Plain[r.From:r.To]) + "</code>")
		at = r.To
	}
	b.WriteString(html.EscapeString(t.Plain[at:]))
	return b.String()
}

// printSheet opens all bookmarks in the browser, to be printed there.
func (s *Screen) printSheet() {
	s.endWriting()
	page, open := s.sheet().html(s.deps.Now()), s.deps.Print
	kit.Async(s.host.Post, func() (struct{}, error) { return struct{}{}, open(page) }, func(_ struct{}, err error) {
		if err != nil {
			s.host.Say("The sheet cannot be opened: " + err.Error())
			return
		}
		s.host.Say("Opened in the browser, to be printed from there")
	})
}
