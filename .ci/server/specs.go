package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Every spec of a folder has to be taken. Those in its folder "newer" ask for what the release does not know, so each is
// refused or taken as the server likes, and only counted.
func checkSpecs(folders []string) (failed int, err error) {
	passed := 0
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
		if err != nil {
			return failed, err
		}
		for _, file := range files {
			reason, err := verdict(file)
			if err != nil {
				return failed, err
			}
			if reason == nil {
				passed++
				continue
			}
			failed++
			fmt.Printf("%s is refused: %v\n", file, reason)
		}
		if err := countNewer(filepath.Join(folder, "newer")); err != nil {
			return failed, err
		}
	}
	fmt.Printf("specs: %d passed, %d failed\n", passed, failed)
	if passed == 0 {
		return failed, errors.New("no spec was taken")
	}
	return failed, nil
}

func countNewer(folder string) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
	if err != nil {
		return err
	}
	refused := 0
	for _, file := range files {
		reason, err := verdict(file)
		if err != nil {
			return err
		}
		if reason != nil {
			refused++
			fmt.Printf("newer than 2.0.5: %s: %v\n", filepath.Base(file), reason)
		}
	}
	if len(files) > 0 {
		fmt.Printf("newer than 2.0.5 by our own table: %d specs, of which the server refuses or would lose part of %d\n", len(files), refused)
	}
	return nil
}

func verdict(file string) (reason, err error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return take(text), nil
}
