package kit

// Async runs work on a goroutine of its own and hands what it returned to done
// on the UI goroutine, unless cancel is called first. work must see only values
// that it was given.
func Async[T any](post Dispatch, work func() (T, error), done func(T, error)) (cancel func()) {
	cancelled := false
	go func() {
		v, err := work()
		post(func() {
			if !cancelled {
				done(v, err)
			}
		})
	}()
	return func() { cancelled = true }
}
