package kit

// rings keeps two things from showing at once that they have the keys. A button or
// a field draws a ring of its own as long as it has them; the row that has them
// otherwise then shows its ground only.
type rings struct {
	held     bool
	watching []func()
}

// OnRings has f called when a button or a field gets the keys or loses them: rows
// are to be marked anew.
func (c *Commands) OnRings(f func()) { c.rings.watching = append(c.rings.watching, f) }

// Held reports whether a button or a field has the keys, and draws the ring.
func (c *Commands) Held() bool { return c.rings.held }

// Hold is called by what draws a ring of its own, when it gets the keys and when it
// loses them.
func (c *Commands) Hold(on bool) {
	if c.rings.held == on {
		return
	}
	c.rings.held = on
	for _, f := range c.rings.watching {
		f()
	}
}

// MarkHere marks a row on which the keys act, or one on which they do not.
func (c *Commands) MarkHere(r *Row, here bool) { r.Mark(here && c.Held(), here && !c.Held()) }
