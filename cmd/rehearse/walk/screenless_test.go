//go:build e2e && linux

package walk_test

import "testing"

func TestWithoutAScreenASentenceSaysSo(t *testing.T) {
	for name, test := range map[string]struct {
		server   []string // arguments of the X server
		settings []string
		says     string
	}{
		"no display":                {nil, []string{"DISPLAY="}, "neither DISPLAY nor WAYLAND_DISPLAY is set"},
		"display that is not there": {nil, []string{"DISPLAY=:4711"}, "open the screen"},
		"no OpenGL":                 {[]string{"-extension", "GLX"}, nil, "OpenGL 2.1"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, h := newDesk(t, test.server...), newHome(t)
			a := d.start(h, []string{programs.shipped}, test.settings...)
			a.endsWith(1)
			a.complains(test.says)
		})
	}
}
