//go:build !darwin

package shell

// systemBar says that the system shows a window's menus outside of it.
const systemBar = false
