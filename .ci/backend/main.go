// Checks what pipeline/local writes and decides against the Go libraries that KFP's backend writes and decides with:
// go run . VECTORS
//
// A vector is a line of JSON that says what was asked and what came out in Java.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

type vector struct {
	What       string         `json:"what"`
	Value      any            `json:"value"`
	Text       string         `json:"text"`
	Key        cacheKey       `json:"key"`
	Component  string         `json:"component"`
	Custom     string         `json:"custom"`
	Expression string         `json:"expression"`
	Parameters map[string]any `json:"parameters"`
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run . VECTORS")
		os.Exit(2)
	}
	result, err := check(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Printf("backend: %d passed, %d failed\n", result.passed, result.failed)
	if result.failed > 0 || result.passed == 0 {
		os.Exit(1)
	}
}

type counts struct {
	passed, failed int
}

func check(path string) (result counts, err error) {
	file, err := os.Open(path)
	if err != nil {
		return result, err
	}
	defer file.Close()
	conditions, err := newConditions()
	if err != nil {
		return result, err
	}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var each vector
		if err := json.Unmarshal(lines.Bytes(), &each); err != nil {
			return result, fmt.Errorf("%s: %w", lines.Text(), err)
		}
		text, reason := said(each, conditions)
		if text == each.Text {
			result.passed++
			continue
		}
		result.failed++
		if result.failed <= 20 {
			fmt.Printf("%s\n    Java %s\n    Go   %s %s\n", lines.Text(), each.Text, text, reason)
		}
	}
	return result, lines.Err()
}

// What Go makes of a vector, and why if it fails.
func said(each vector, conditions *conditions) (text, reason string) {
	switch each.What {
	case "json":
		return compact(each.Value), ""
	case "launcher":
		return launcher(each.Value), ""
	case "driver":
		return driver(each.Value), ""
	case "key":
		return each.Key.sum(), ""
	case "custom":
		return customSum(each.Component, each.Custom), ""
	case "condition":
		holds, err := conditions.holds(each.Expression, each.Parameters)
		if err != nil {
			return "error", err.Error()
		}
		return fmt.Sprint(holds), ""
	default:
		return "", "is nothing this knows"
	}
}
