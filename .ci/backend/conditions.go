package main

import (
	"encoding/json"
	"fmt"

	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/common/types"
	"github.com/google/cel-go/common/types/ref"
)

// CEL with what a driver adds to it.
type conditions struct {
	env *cel.Env
}

func newConditions() (*conditions, error) {
	env, err := cel.NewEnv(
		cel.Variable("inputs", cel.MapType(cel.StringType, cel.MapType(cel.StringType, cel.DynType))),
		cel.Function("parseJson", cel.Overload("parse_json", []*cel.Type{cel.StringType}, cel.DynType, cel.UnaryBinding(parseJSON))))
	if err != nil {
		return nil, err
	}
	return &conditions{env}, nil
}

func (c *conditions) holds(expression string, parameters map[string]any) (bool, error) {
	ast, issues := c.env.Compile(expression)
	if issues != nil && issues.Err() != nil {
		return false, issues.Err()
	}
	program, err := c.env.Program(ast)
	if err != nil {
		return false, err
	}
	result, _, err := program.Eval(map[string]any{"inputs": map[string]any{"parameter_values": parameters}})
	if err != nil {
		return false, err
	}
	holds, ok := result.Value().(bool)
	if !ok {
		return false, fmt.Errorf("%v is neither true nor false", result)
	}
	return holds, nil
}

func parseJSON(text ref.Val) ref.Val {
	var value any
	if err := json.Unmarshal([]byte(string(text.(types.String))), &value); err != nil {
		return types.WrapErr(err)
	}
	return types.DefaultTypeAdapter.NativeToValue(value)
}
