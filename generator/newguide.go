package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/skeleton"
)

type newGuide struct {
	Dir       string   `arg:""`
	Languages []string `placeholder:"TAG,TAG"`
}

// Run writes a guide that has one sheet of each kind that is needed, and that
// check finds nothing wrong with.
func (n *newGuide) Run(ctx context.Context, t *terminal, _ *int) error {
	tags := n.Languages
	if len(tags) == 0 {
		tags = []string{t.language.Tag}
	}
	for i, tag := range tags {
		tag = strings.TrimSpace(tag)
		tags[i] = tag
		if slices.Contains(tags[:i], tag) {
			return &told{"usage.guide-twice", map[string]any{"Language": diag.Visible(tag)}}
		}
		if !slices.Contains(skeleton.Tags, tag) {
			return &told{"usage.guide-language", map[string]any{"Language": tag, "Languages": strings.Join(skeleton.Tags, ", ")}}
		}
	}
	if entries, err := os.ReadDir(n.Dir); err == nil && len(entries) > 0 {
		return &told{"usage.not-empty", map[string]any{"Path": filepath.ToSlash(n.Dir)}}
	}
	files, err := skeleton.Files(tags)
	if err != nil {
		return err
	}
	for path, text := range files {
		name := filepath.Join(n.Dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, text, 0o644); err != nil {
			return err
		}
	}
	if err := n.stamp(ctx, files, t); err != nil {
		return err
	}
	_, err = fmt.Fprintln(t.out, t.language.Format("new.guide", map[string]any{"Path": filepath.ToSlash(n.Dir)}))
	return err
}

// stamp notes in each translation that it follows its original.
func (n *newGuide) stamp(ctx context.Context, files map[string][]byte, t *terminal) error {
	var translations []string
	for path, text := range files {
		if strings.HasSuffix(path, ".md") && guide.Follows(text) {
			translations = append(translations, path)
		}
	}
	_, err := (&stamp{Root: n.Dir}).write(ctx, translations, t, &diag.List{})
	return err
}
