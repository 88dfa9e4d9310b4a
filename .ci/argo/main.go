// Asks Argo's own validation what it makes of the workflows that pipeline/argo writes: go run . FOLDER...
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/argoproj/argo-workflows/v3/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v3/workflow/common"
	"github.com/argoproj/argo-workflows/v3/workflow/validate"
)

func main() {
	passed, failed := 0, 0
	for _, folder := range os.Args[1:] {
		files, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
		if err != nil {
			exit(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				exit(err)
			}
			if err := check(text); err != nil {
				failed++
				fmt.Printf("%s: %v\n", file, err)
				continue
			}
			passed++
		}
	}
	fmt.Printf("workflows: %d passed, %d failed\n", passed, failed)
	if failed > 0 || passed == 0 {
		os.Exit(1)
	}
}

func exit(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(2)
}

// Reads and judges as strictly as a server does when a workflow is submitted.
func check(text []byte) error {
	objects := common.ParseObjects(text, true)
	if len(objects) == 0 {
		return errors.New("holds no object of Argo's")
	}
	for _, each := range objects {
		if each.Err != nil {
			return each.Err
		}
		workflow, ok := each.Object.(*v1alpha1.Workflow)
		if !ok {
			return fmt.Errorf("is a %T", each.Object)
		}
		if err := validate.ValidateWorkflow(nil, nil, workflow, nil, validate.ValidateOpts{Submit: true}); err != nil {
			return err
		}
	}
	return nil
}
