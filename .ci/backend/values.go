package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
)

// What has to be equal for the results of an earlier task to be used again; what is empty is left out.
type cacheKey struct {
	ContainerSpec        containerSpec            `json:"containerSpec"`
	InputArtifactNames   map[string]artifactNames `json:"inputArtifactNames,omitempty"`
	InputParameterValues map[string]any           `json:"inputParameterValues,omitempty"`
	OutputArtifactsSpec  map[string]artifact      `json:"outputArtifactsSpec,omitempty"`
	OutputParametersSpec map[string]string        `json:"outputParametersSpec,omitempty"`
}

type containerSpec struct {
	CmdArgs  []string `json:"cmdArgs,omitempty"`
	Image    string   `json:"image,omitempty"`
	PvcNames []string `json:"pvcNames,omitempty"`
}

type artifactNames struct {
	ArtifactNames []string `json:"artifactNames,omitempty"`
}

type artifact struct {
	Type     *artifactType  `json:"type,omitempty"`
	Metadata map[string]any `json:"metadata,omitempty"`
}

type artifactType struct {
	SchemaTitle   string `json:"schemaTitle,omitempty"`
	SchemaVersion string `json:"schemaVersion,omitempty"`
}

// The fingerprint is made of JSON whose keys are sorted on every level, so it is read and written once more.
func (key cacheKey) sum() string {
	first, err := json.Marshal(key)
	if err != nil {
		return err.Error()
	}
	var generic any
	if err := json.Unmarshal(first, &generic); err != nil {
		return err.Error()
	}
	sum := sha256.Sum256([]byte(compact(generic)))
	return hex.EncodeToString(sum[:])
}

// Where the author says the key, it and the component are all that counts.
func customSum(component, custom string) string {
	sum := sha256.Sum256([]byte(component + custom))
	return hex.EncodeToString(sum[:])
}

func compact(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		return err.Error()
	}
	return string(text)
}

// A value in a command.
func launcher(value any) string {
	switch value := value.(type) {
	case string:
		return value
	case float64:
		return strconv.FormatFloat(value, 'f', -1, 64)
	default:
		return compact(value)
	}
}

// A value in arguments.
func driver(value any) string {
	switch value := value.(type) {
	case nil:
		return ""
	case float64:
		if value == math.Trunc(value) && math.Abs(value) <= 1<<53 {
			return strconv.FormatInt(int64(value), 10)
		}
		return fmt.Sprintf("%g", value)
	default:
		return launcher(value)
	}
}
