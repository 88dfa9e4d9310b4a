package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/kubeflow/pipelines/api/v2alpha1/go/cachekey"
	"github.com/kubeflow/pipelines/api/v2alpha1/go/pipelinespec"
	"github.com/kubeflow/pipelines/backend/src/v2/cacheutils"
	"google.golang.org/protobuf/encoding/protojson"
)

type vector struct {
	What string          `json:"what"`
	Text string          `json:"text"`
	Key  json.RawMessage `json:"key"`
}

// The vectors are those of pipeline/local: what a task consists of, and the key that Java finds for it.
func checkKeys(path string) (failed int, err error) {
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	passed, volumes, custom := 0, 0, 0
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var each vector
		if err := json.Unmarshal(lines.Bytes(), &each); err != nil {
			return 0, fmt.Errorf("%s: %w", lines.Text(), err)
		}
		if each.What == "custom" {
			custom++
		}
		if each.What != "key" {
			continue
		}
		if namesVolumes(each.Key) {
			volumes++
			continue
		}
		print, err := fingerprint(each.Key)
		if err == nil && print == each.Text {
			passed++
			continue
		}
		failed++
		if failed <= 20 {
			fmt.Printf("%s\n    server %s %v\n", lines.Text(), print, err)
		}
	}
	fmt.Printf("%d keys with the names of volumes and %d said by the author are not compared: 2.0.5 knows neither\n", volumes, custom)
	fmt.Printf("keys: %d passed, %d failed\n", passed, failed)
	if passed == 0 {
		return failed, errors.New("no key was compared")
	}
	return failed, lines.Err()
}

func namesVolumes(key json.RawMessage) bool {
	var parts struct {
		ContainerSpec struct {
			PvcNames []string `json:"pvcNames"`
		} `json:"containerSpec"`
	}
	return json.Unmarshal(key, &parts) == nil && len(parts.ContainerSpec.PvcNames) > 0
}

// Hands the parts to the server's code in the form in which its driver has them.
func fingerprint(key json.RawMessage) (string, error) {
	var asked cachekey.CacheKey
	if err := protojson.Unmarshal(key, &asked); err != nil {
		return "", err
	}
	inputs := &pipelinespec.ExecutorInput_Inputs{
		ParameterValues: asked.InputParameterValues,
		Artifacts:       map[string]*pipelinespec.ArtifactList{},
	}
	for name, list := range asked.InputArtifactNames {
		inputs.Artifacts[name] = &pipelinespec.ArtifactList{}
		for _, artifact := range list.ArtifactNames {
			given := &pipelinespec.RuntimeArtifact{Name: artifact, Uri: "s3://bucket/" + artifact}
			inputs.Artifacts[name].Artifacts = append(inputs.Artifacts[name].Artifacts, given)
		}
	}
	outputs := &pipelinespec.ExecutorInput_Outputs{
		Artifacts:  map[string]*pipelinespec.ArtifactList{},
		Parameters: map[string]*pipelinespec.ExecutorInput_OutputParameter{},
	}
	for name, artifact := range asked.OutputArtifactsSpec {
		artifact.Uri = "s3://bucket/" + name
		outputs.Artifacts[name] = &pipelinespec.ArtifactList{Artifacts: []*pipelinespec.RuntimeArtifact{artifact}}
	}
	for name := range asked.OutputParametersSpec {
		outputs.Parameters[name] = &pipelinespec.ExecutorInput_OutputParameter{OutputFile: "/tmp/kfp/outputs/" + name}
	}
	made, err := cacheutils.GenerateCacheKey(
		inputs, outputs, asked.OutputParametersSpec, asked.ContainerSpec.CmdArgs, asked.ContainerSpec.Image)
	if err != nil {
		return "", err
	}
	return cacheutils.GenerateFingerPrint(made)
}
