package kit

import (
	"embed"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"github.com/alecthomas/chroma/v2"

	"rehearse/data/scenario"
	"rehearse/ui/look"
)

// lexerFiles are two of the lexers that come with chroma. They are copied since
// its own package of them builds in some three hundred.
//
//go:embed lexers/*.xml
var lexerFiles embed.FS

// lexers reads the languages of the examples. A lexer is made when its language
// is first shown.
type lexers struct{ made map[string]chroma.Lexer }

// tints returns the coloured stretches of a code, in order. A language that is
// not known has none.
func (l *lexers) tints(language, code string) []Tint {
	lexer := l.of(language)
	if lexer == nil {
		return nil
	}
	tokens, err := lexer.Tokenise(nil, code)
	if err != nil {
		return nil
	}
	var tints []Tint
	at := 0
	for t := tokens(); t != chroma.EOF; t = tokens() {
		from, last := at, len(tints)-1
		at += len(t.Value)
		switch colour := codeColour(t.Type); {
		case colour == "" || from == at:
		case last >= 0 && tints[last].To == from && tints[last].Colour == colour:
			tints[last].To = at
		default:
			tints = append(tints, Tint{Range: scenario.Range{From: from, To: at}, Colour: colour})
		}
	}
	return tints
}

// of returns the lexer of a language, or nil.
func (l *lexers) of(language string) chroma.Lexer {
	lexer, known := l.made[language]
	if known {
		return lexer
	}
	if x, err := patientLexer("lexers/" + language + ".xml"); err == nil {
		lexer = x
	}
	if l.made == nil {
		l.made = make(map[string]chroma.Lexer)
	}
	l.made[language] = lexer
	return lexer
}

// patientLexer reads a lexer and takes its time limits away: those need a clock
// with a goroutine of its own, and the examples are ours.
func patientLexer(file string) (chroma.Lexer, error) {
	hasty, err := chroma.NewXMLLexer(lexerFiles, file)
	if err != nil {
		return nil, err
	}
	rules, err := hasty.Rules()
	if err != nil {
		return nil, err
	}
	rules = rules.Clone()
	rules["patient"] = []chroma.Rule{{Mutator: patient{}}} // a state that is never entered
	return chroma.NewLexer(hasty.Config(), func() chroma.Rules { return rules })
}

// patient changes the rules of a lexer when they are compiled, and leaves.
type patient struct{}

// Mutate is called by chroma for a rule that matched, which patient's never does.
func (patient) Mutate(*chroma.LexerState) error { return nil }

// MutateLexer is called by chroma.
func (patient) MutateLexer(rules chroma.CompiledRules, state string, _ int) error {
	for _, all := range rules {
		for _, rule := range all {
			rule.Regexp.MatchTimeout = math.MaxInt64
		}
	}
	delete(rules, state)
	return nil
}

// codeColour returns the colour of a kind of token, or "" for ink.
func codeColour(t chroma.TokenType) fyne.ThemeColorName {
	named := []chroma.TokenType{chroma.NameFunction, chroma.NameFunctionMagic, chroma.NameClass, chroma.NameDecorator}
	switch {
	case slices.Contains(named, t):
		return look.CodeName
	case t == chroma.NameBuiltin || t == chroma.NameException:
		return look.CodeBuiltin
	case t.InCategory(chroma.Keyword) || t == chroma.OperatorWord:
		return look.CodeKeyword
	case t.InCategory(chroma.Comment):
		return look.CodeComment
	case t.InSubCategory(chroma.LiteralString):
		return look.CodeString
	case t.InSubCategory(chroma.LiteralNumber):
		return look.CodeNumber
	}
	return ""
}
