// Asks the code of KFP's backend, release 2.0.5, what it makes of what kfp4j writes:
//
//	go run . keys VECTORS
//	go run . specs LIST...
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
)

func main() {
	// The backend's packages log what they are about, and read how from here.
	if err := flag.Set("logtostderr", "false"); err != nil {
		fail(err)
	}
	flag.Parse()
	failed, err := run(flag.Args())
	if err != nil {
		fail(err)
	}
	if failed > 0 {
		os.Exit(1)
	}
}

func run(args []string) (failed int, err error) {
	switch {
	case len(args) == 2 && args[0] == "keys":
		return checkKeys(args[1])
	case len(args) > 1 && args[0] == "specs":
		return checkSpecs(args[1:])
	default:
		return 0, errors.New("usage: go run . keys VECTORS | specs LIST...")
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(2)
}
