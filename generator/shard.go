package main

import (
	"fmt"
	"strconv"
	"strings"

	"recueil/generator/render"
)

// shard is the value of --shard, such as 2/7.
type shard struct {
	render.Shard
	wrong error
}

// UnmarshalText and Validate read it for kong. What is wrong is told by the
// second, as only then it is known in which language.
func (s *shard) UnmarshalText(text []byte) error { //nolint:unparam // so encoding.TextUnmarshaler has it
	number, of, _ := strings.Cut(string(text), "/")
	n, err := strconv.ParseUint(of, 10, 16)
	i, bad := strconv.ParseUint(number, 10, 16)
	if err != nil || bad != nil || i < 1 || i > n || fmt.Sprintf("%d/%d", i, n) != string(text) {
		s.wrong = &told{"usage.shard", map[string]any{"Shard": string(text)}}
		return nil
	}
	s.Number, s.Of = int(i), int(n)
	return nil
}

// Validate tells what is wrong with the value.
func (s *shard) Validate() error { return s.wrong }

// folder is where a site is published to if nobody says where: a part of it
// never in the place of the whole.
func (s *shard) folder() string {
	if s.Of == 0 {
		return "public"
	}
	return fmt.Sprintf("public.%d-of-%d", s.Number, s.Of)
}
