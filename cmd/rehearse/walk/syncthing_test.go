//go:build e2e && slow && linux

package walk_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// asks sends a request to Syncthing and decodes the answer.
func (c *computer) asks(method, what string, answer any) error {
	ctx, end := context.WithTimeout(c.t.Context(), patience)
	defer end()
	request, err := http.NewRequestWithContext(ctx, method, "http://"+c.api+"/rest/system/"+what, nil)
	if err != nil {
		return err
	}
	request.Header.Set("X-API-Key", c.key)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }()
	if answer == nil || response.StatusCode != http.StatusOK {
		return nil
	}
	return json.NewDecoder(response.Body).Decode(answer)
}

// connected reports whether Syncthing speaks with the other computer.
func (c *computer) connected() bool {
	var state struct {
		Connections map[string]struct {
			Connected bool `json:"connected"`
		} `json:"connections"`
	}
	if c.asks(http.MethodGet, "connections", &state) != nil {
		return false
	}
	for _, other := range state.Connections {
		if other.Connected {
			return true
		}
	}
	return false
}

// together connects the computers or parts them.
func together(on bool, computers ...*computer) {
	for _, c := range computers {
		c.t.Helper()
		what := "pause"
		if on {
			what = "resume"
		}
		c.until("Syncthing does "+what, func() bool { return c.asks(http.MethodPost, what, nil) == nil })
	}
	for _, c := range computers {
		c.untilSynced(fmt.Sprint("the computers are together: ", on), func() bool { return c.connected() == on })
	}
}

// syncPatience is for Syncthing: when both sides call at the same instant, they
// give up after 20 s and try again up to a minute later.
const syncPatience = 3 * time.Minute

// untilSynced is until with that patience.
func (c *computer) untilSynced(what string, met func() bool) {
	c.t.Helper()
	for end := time.Now().Add(syncPatience); !met(); time.Sleep(glance) {
		if time.Now().After(end) {
			c.t.Fatalf("waited %v in vain until %s", syncPatience, what)
		}
	}
}
