package deck_test

// foundByFuzzing are pages that once broke what the fuzz tests demand: they
// were accepted, and read differently once they were rendered.
func foundByFuzzing() []broken {
	return []broken{
		{"a comment without an id", []edit{{script, "<!-- d -->", "<!--  -->"}}, []string{
			script + ":27: the point has no id; it ends with a comment such as <!-- a -->",
		}},
	}
}
