package kit

import "fyne.io/fyne/v2"

// Fyne reads out a widget only if it tells its role as well as its label.
var _ = []fyne.Accessible{
	(*Button)(nil), (*IconButton)(nil), (*tick)(nil), (*Prose)(nil), (*Passage)(nil),
	(*Point)(nil), (*Marks)(nil), (*Notice)(nil), (*KeyLine)(nil), (*Sheet)(nil),
}

// AccessibilityRole tells Fyne that this is text.
func (p *Prose) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityRole tells Fyne that this is text.
func (w *Point) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityRole tells Fyne that this is text.
func (m *Marks) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityRole tells Fyne that this is text.
func (n *Notice) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityRole tells Fyne that this is text.
func (l *KeyLine) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityRole tells Fyne that this holds others.
func (s *Sheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// AccessibilityRole tells Fyne that the box can be pressed.
func (t *tick) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
