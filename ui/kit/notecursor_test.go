package kit_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestWhatIsTypedStandsWhereItWasTyped(t *testing.T) {
	const text = "A profile that shows waiting, not computing. Then the second run, without the lock, and more words that wrap."
	for width := float32(220); width < 520; width += 15 {
		write(t, fyne.NewSize(width, 500), "", func(d *desk) {
			d.Press("N")
			d.field().typed(text)
			d.Press("Esc")
			if len(d.written) != 1 || d.written[0] != text {
				t.Errorf("at a width of %v it wrote %q", width, d.written)
			}
		})
	}
}

// A page of notes with a cursor in it, against which the field is held.
type model struct {
	text []rune
	at   int
}

func (m *model) insert(r rune) {
	m.text = append(m.text[:m.at:m.at], append([]rune{r}, m.text[m.at:]...)...)
	m.at++
}

func (m *model) backspace() {
	if m.at > 0 {
		m.text = append(m.text[:m.at-1:m.at-1], m.text[m.at:]...)
		m.at--
	}
}

// The cursor may be anywhere, also between spaces at the end of a full row.
func TestFieldAgreesWithASimpleTextWhateverIsTyped(t *testing.T) {
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 1))
		write(t, fyne.NewSize(260+float32(random.IntN(200)), 500), "", func(d *desk) {
			d.Press("N")
			field, _ := d.window.Canvas().Focused().(cursored)
			var m model
			for step := range 150 {
				switch k := random.IntN(40); {
				case k < 26:
					m.insert('a' + rune(k))
					field.TypedRune('a' + rune(k))
				case k < 33:
					m.insert(' ')
					field.TypedRune(' ')
				case k < 36:
					m.backspace()
					d.Press("BackSpace")
				case k == 36:
					m.insert('\n')
					d.Press("Enter")
				case k == 37:
					d.Press("Home")
					m.at = field.CursorTextOffset()
				case k == 38:
					d.Press("PageDown")
					m.at = field.CursorTextOffset()
				default:
					d.Press([]string{"Up", "Left", "Right", "Down"}[random.IntN(4)])
					m.at = field.CursorTextOffset()
				}
				if got := field.AccessibilityLabel(); got != string(m.text) {
					t.Fatalf("seed %d, step %d: the field says\n%q\nwant\n%q", seed, step, got, string(m.text))
				}
			}
		})
	}
}

// cursored is the field as far as the test looks into it.
type cursored interface {
	fyne.Focusable
	CursorTextOffset() int
	AccessibilityLabel() string
}

func TestWordTypedAgainStandsBehindItsSpace(t *testing.T) {
	const text = "A profile that shows waiting, not computing. Then the second run, without the lock."
	for _, width := range []float32{244, 274, 280, 343} { // here some row is just full
		write(t, fyne.NewSize(width, 500), "", func(d *desk) {
			d.Press("N")
			for word := range strings.FieldsSeq(text) {
				d.field().typed("oops")
				for _, key := range []string{"Ctrl+BackSpace", "Ctrl+Z", "Ctrl+Shift+Z"} {
					d.Press(key)
				}
				d.field().typed(word + " ")
			}
			d.Press("Esc")
			if len(d.written) != 1 || d.written[0] != text {
				t.Errorf("at a width of %v it wrote %q", width, d.written)
			}
		})
	}
}
