// Package deck reads a deck from its files, holds it to its rules, and carries
// the deck that is built into the program. This page is the reference for
// whoever writes scenarios.
//
// # Files
//
//	deck.toml                             what all scenarios share
//	released.txt                          every id that was ever released
//	<category>/<id>/scenario.md           one scenario
//	<category>/<id>/example.py            its example, where it has one;
//	<category>/<id>/example.toml          or this, never both
//
// The folders give a scenario its category and its id. An id is made of
// lower-case words and digits with hyphens between (kebab-case), is unique in
// the deck and permanent: what somebody learned, starred and noted hangs on
// it. Nothing else lies in a deck; names that begin with a dot or an
// underscore are overlooked.
//
// All files are UTF-8. Characters are ASCII, and letters of any language for
// the names of people; so quotes and hyphens are straight. There is no tab, no
// space at the end of a line, and the last line is ended too.
//
// # deck.toml
//
//	id = "python"
//	name = "Python in production"
//	tags = ["caching", "threads"]
//
//	[[category]]
//	id = "fit"
//	name = "Fit and stack choice"
//	line = "When Python, which framework, which shape of program"
//
// The tags are all that scenarios may use. Categories are shown in this order.
// Every key is required, ids and tags are kebab-case, none appears twice.
//
// # scenario.md
//
// A page begins with a fenced block of TOML, followed by the question as the
// one heading of the first level, and by six headings of the second level, all
// required and in this order:
//
//	```toml
//	number = 5
//	title = "The global interpreter lock"
//	level = "practitioner"
//	tags = ["performance", "threads"]
//	search = ["gil", "global interpreter lock", "nogil", ...]
//	see = ["when-not-python"]
//	references = ["PEP 703"]
//	```
//
//	# What does the lock change about a design?
//
//	## In one breath
//
//	One paragraph.
//
//	## Points
//
//	- **Key phrase.** What follows from it, as long as it needs,
//	  continued after two spaces. <!-- a -->
//
//	## Extra points
//
//	- **Another phrase.** Its text. <!-- x1 -->
//
//	## Trade-off
//
//	Choose this when it pays; choose that when it pays more; you pay a price.
//
//	## Follow-ups
//
//	- **A question in full?** Its answer.
//
//	## Red flags
//
//	- **"What somebody says."** Why that fails.
//
// The keys of the block, of which only see and references may be missing:
//
//	number      orders scenarios of one level in a category; 1 to 9999, unique in
//	            the deck
//	title       2 to 6 words, no full stop
//	level       core, practitioner or senior
//	tags        2 to 5, from deck.toml
//	search      6 to 36 other names, abbreviations and slang, in lower case
//	see         up to 4 ids of other scenarios of the deck
//	references  up to 3 documents by title, no addresses: "PEP 779", "RFC 9745",
//	            "uv docs: Workspaces", "What's New in Python 3.14: pdb"
//
// The lists hold nothing twice. Lists may run over several lines.
//
// Lengths in words, which is what stands between spaces, without backticks:
//
//	question              8 to 18, ends with a question mark
//	in one breath         40 to 70, one paragraph
//	point                 12 to 30 with its phrase
//	key phrase            2 to 5, ends with a full stop
//	trade-off             15 to 45, one sentence: Choose X when ...; choose Y
//	                      when ...; you pay ...
//	follow-up question    4 to 20, ends with a question mark
//	follow-up answer      10 to 25
//	why a red flag fails  8 to 20; the flag itself stands in quotes
//
// Breath and must-points together are 140 to 260 words: 56 to 104 seconds at
// 150 words a minute. Code in a text has at most four words, so that it can be
// said. Words of advertisements (robust, seamless and the like), dates without
// a date (recently, upcoming) and versions of Python after 3.15 are errors.
//
// There are six points, a to f, in any order; one to three extra points, x1,
// x2 and so on; two or three follow-ups; one or two red flags. The id of a
// point is a comment at its end, on the last line of its text or on a line of
// its own. It is as permanent as that of the scenario.
//
// A list item begins with its bold lead, then goes on with lines indented by
// two spaces. Other than that, the only markup is `code`. Text that stands
// anywhere else, and any other heading, key or markup, is an error. Lines that
// are no headings have at most 79 columns. No line of a paragraph or item may
// begin like a list, a heading or a quotation: wrap it elsewhere.
//
// # Examples
//
// An example has at most 15 lines of 79 columns. The last line of example.py
// says in a comment what the last line of its output is:
//
//	print(timedelta(hours=2))  # -> 2:00:00
//
// An example.toml must parse.
//
// # The deck as a whole
//
// Each tag is used by two scenarios or more, and no sentence of five words or
// more stands in the deck twice. Review reports that.
//
// # released.txt
//
// One id on a line, of a scenario or of a point in it:
//
//	gil-in-real-systems
//	gil-in-real-systems#a
//
// The list may be empty and is only ever appended to. A listed id must be in
// the deck; what is in the deck and not yet listed is not yet released.
package deck
