package bookmarks

import (
	"errors"
	"strings"
	"testing"
	"testing/synctest"

	"rehearse/data/settings"
	"rehearse/ui/uitest"
)

// noted is a rig with two bookmarks, a whole scenario and a point, and notes.
func noted(t *testing.T) *rig {
	t.Helper()
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	r.star("pool", "c")
	r.star("cache", "")
	r.book.Write(r.book.Ref("cache", ""), "First <b>line</b> & \"more\"\n\n  second line", nil)
	r.book.Write(r.book.Ref("cache", "b"), "One.\nTwo.", nil)
	r.book.Write(r.book.Ref("pool", "c"), "Count.", nil)
	return r
}

const asMarkdown = `# Bookmarks

## Cache in practice

When do you reach for a cache?

1. **Say what it is.** The ` + "`cache`" + ` is named, and one sentence says why it matters to this team.
2. **Say what it costs.** The ` + "`cache`" + ` is named, and one sentence says why it matters to this team.

   > My words: One.
   > Two.

3. **Say how you know.** The ` + "`cache`" + ` is named, and one sentence says why it matters to this team.
4. **Say what else would do.** The ` + "`cache`" + ` is named, and one sentence says why it matters to this team.
5. **Name the eviction.** What leaves first is a decision.

> My note: First <b>line</b> & "more"
>
>   second line

## Pool in practice

When do you reach for a pool?

- **Say how you know.** The ` + "`pool`" + ` is named, and one sentence says why it matters to this team.

  > My words: Count.

`

const asText = `CACHE IN PRACTICE
When do you reach for a cache?

1. Say what it is. The cache is named, and one sentence says why it matters to this team.
2. Say what it costs. The cache is named, and one sentence says why it matters to this team.
   My words: One.
   Two.
3. Say how you know. The cache is named, and one sentence says why it matters to this team.
4. Say what else would do. The cache is named, and one sentence says why it matters to this team.
5. Name the eviction. What leaves first is a decision.

My note: First <b>line</b> & "more"

  second line


POOL IN PRACTICE
When do you reach for a pool?

3. Say how you know. The pool is named, and one sentence says why it matters to this team.
   My words: Count.
`

func TestAllBookmarksAreCopiedWithTheirNotes(t *testing.T) {
	r := noted(t)
	for _, c := range []struct{ key, want, said string }{
		{"M", asMarkdown, "Copied 1 scenario, 1 point as Markdown"},
		{"T", asText, "Copied 1 scenario, 1 point as text"},
	} {
		r.Press(c.key)
		if got := r.copied(); got != c.want {
			t.Errorf("%s copied\n%s\nwant\n%s", c.key, got, c.want)
		}
		if r.said() != c.said {
			t.Errorf("%s says %q", c.key, r.said())
		}
	}
}

func TestCopyHasTheOrderOfTheList(t *testing.T) {
	r := noted(t)
	r.Press("1")
	r.Press("T")
	if got := r.copied(); strings.Index(got, "POOL") > strings.Index(got, "CACHE") {
		t.Errorf("copied %q", got)
	}
}

func TestWhatIsBeingWrittenIsCopied(t *testing.T) {
	timed(t, func(r *rig) {
		r.Press("N")
		r.write("just now")
		r.Commands.Run("bookmarks.text")
		if !strings.Contains(r.copied(), "My note: just now") {
			t.Errorf("copied %q", r.copied())
		}
	})
}

func TestSheetIsOpenedInTheBrowser(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := noted(t)
		r.Press("Ctrl+P")
		r.Queue.Pass(0)
		if len(r.printed) != 1 || r.said() != "Opened in the browser, to be printed from there" {
			t.Fatalf("printed %d sheets and said %q", len(r.printed), r.said())
		}
		r.failing = errors.New("no browser was found")
		r.Press("Ctrl+P")
		r.Queue.Pass(0)
		if r.said() != "The sheet cannot be opened: no browser was found" {
			t.Errorf("it says %q", r.said())
		}
	})
}

func TestSheetHoldsTheBookmarksTheNotesAndTheDay(t *testing.T) {
	page := noted(t).sheet()
	for _, want := range []string{
		"<h1>Bookmarks</h1>\n<p class=\"date\">1 June 2026</p>",
		"<h2>Cache in practice</h2>\n<p class=\"where\">Speed \u00b7 Core</p>\n<p class=\"question\">When do you reach for a cache?</p>",
		"<li value=\"1\"><b>Say what it is.</b> The <code>cache</code> is named,",
		"<div class=\"mine\"><b>My words</b>\nOne.\nTwo.</div>",
		"<div class=\"mine\"><b>My note</b>\nFirst &lt;b&gt;line&lt;/b&gt; &amp; &#34;more&#34;\n\n  second line</div>",
		"<ol>\n<li value=\"3\"><b>Say how you know.</b> The <code>pool</code>",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the sheet lacks %q", want)
		}
	}
	if got := strings.Count(page, "<li "); got != 6 {
		t.Errorf("the sheet has %d points, want 5 of the cache and 1 of the pool", got)
	}
}

func TestSheetRunsAndLoadsNothing(t *testing.T) {
	page := noted(t).sheet()
	for _, never := range []string{"<script", "http:", "https:", "url(", "@import", "<link", "<img", "src=", "href="} {
		if strings.Contains(page, never) {
			t.Errorf("the sheet holds %q", never)
		}
	}
	for _, want := range []string{"default-src 'none'", "break-inside: avoid", "@page"} {
		if !strings.Contains(page, want) {
			t.Errorf("the sheet lacks %q", want)
		}
	}
}

// sheet returns the sheet of the list as HTML.
func (r *rig) sheet() string { return r.screen.sheet().html(r.log.Clock) }

func TestSheetIsWellFormed(t *testing.T) {
	r := noted(t)
	r.star("lock", "")
	r.star("mock", "")
	open := 0
	page := r.sheet()
	for _, tag := range []string{"html", "head", "body", "style", "title", "h1", "h2", "section", "ol", "li", "p", "b", "div", "code"} {
		opened := strings.Count(page, "<"+tag+">") + strings.Count(page, "<"+tag+" ")
		if closed := strings.Count(page, "</"+tag+">"); opened != closed {
			t.Errorf("<%s> is opened %d times and closed %d times", tag, opened, closed)
		}
		open += opened
	}
	if open < 40 {
		t.Errorf("the sheet has only %d elements", open)
	}
}
