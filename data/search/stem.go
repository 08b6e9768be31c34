package search

import "strings"

// stem takes the inflection off an English word: plural, -ed, -ing, and the e
// before them. It is lighter than the stemmer of Porter (1980), whose further
// steps join words that a reader keeps apart; root has some of them.
func stem(w string) string {
	if len(w) < 4 || !latin(w) {
		return w
	}
	w = singular(w)
	for _, ending := range []string{"ing", "ed"} {
		if rest, ok := strings.CutSuffix(w, ending); ok && len(rest) >= 3 && strings.ContainsAny(rest, "aeiouy") {
			w = whole(rest)
			break
		}
	}
	if len(w) > 4 {
		w = strings.TrimSuffix(w, "e")
	}
	return w
}

func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "ies") && len(w) > 4, strings.HasSuffix(w, "ied") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"):
		return w[:len(w)-2]
	}
	return strings.TrimSuffix(w, "s")
}

// whole makes a word of what is left before an ending: "size" of "siz", as
// Porter does with short words, "wrap" of "wrapp".
func whole(w string) string {
	vowel := func(i int) bool { return strings.IndexByte("aeiouy", w[i]) >= 0 }
	if len(w) == 3 && !vowel(0) && vowel(1) && !vowel(2) && strings.IndexByte("wx", w[2]) < 0 {
		return w + "e"
	}
	return single(w)
}

// single takes back the doubling before an ending: "wrapp" of "wrapping".
func single(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && !strings.ContainsRune("lsz", rune(w[n-1])) {
		return w[:n-1]
	}
	return w
}

// root takes derivation off as well: "validate", "validation" and "validator"
// share one, as do the spellings in -ise and -ize. It is made for words that
// are not in the vocabulary; related words need not mean the same.
func root(w string) string {
	w = stem(w)
	if len(w) < 4 || !latin(w) {
		return w
	}
	for _, e := range [...]struct{ from, to string }{
		{"scription", "scrib"},
		{"isation", "iz"},
		{"ization", "iz"},
		{"olution", "olv"},
		{"ibility", "ibl"},
		{"ability", ""},
		{"ation", ""},
		{"ment", ""},
		{"ator", ""},
		{"ency", "ent"},
		{"ancy", "ant"},
		{"able", ""},
		{"ness", ""},
		{"ally", ""},
		{"iser", "iz"},
		{"izer", "iz"},
		{"enc", "ent"},
		{"anc", "ant"},
		{"ion", ""},
		{"ism", ""},
		{"ful", ""},
		{"ity", ""},
		{"abl", ""},
		{"our", ""},
		{"at", ""},
		{"is", "iz"},
		{"er", ""},
		{"or", ""},
		{"ly", ""},
		{"al", ""},
		{"iv", ""},
	} {
		if rest, ok := strings.CutSuffix(w, e.from); ok && len(rest)+len(e.to) >= 4 {
			w = rest + e.to
			break
		}
	}
	w = strings.TrimSuffix(w, "e")
	return single(w)
}

// latin reports whether a word has only the letters of English.
func latin(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}
