package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/golang/protobuf/jsonpb"
	"github.com/kubeflow/pipelines/api/v2alpha1/go/pipelinespec"
	"github.com/kubeflow/pipelines/backend/src/apiserver/model"
	"github.com/kubeflow/pipelines/backend/src/apiserver/template"
	"github.com/kubeflow/pipelines/kubernetes_platform/go/kubernetesplatform"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/types/known/structpb"
	"gopkg.in/yaml.v3"
)

// Newer releases read these texts, this one the numbers that stand beside them.
var besideOlder = []string{"resourceCpuLimit", "resourceCpuRequest", "resourceMemoryLimit", "resourceMemoryRequest"}

// Uploads a spec, starts a run of it, and reads what the driver will be given; as the server does, but for what it
// would drop in silence, which is a mistake here. Null if it is all understood.
func take(text []byte) error {
	documents, err := split(text)
	if err != nil {
		return err
	}
	var spec pipelinespec.PipelineSpec
	if err := protojson.Unmarshal(documents[0], &spec); err != nil {
		return err
	}
	if err := readDeployment(&spec); err != nil {
		return fmt.Errorf("deploymentSpec: %w", err)
	}
	for _, document := range documents[1:] {
		if err := readPlatform(document); err != nil {
			return fmt.Errorf("platform document: %w", err)
		}
	}
	return start(text, &spec)
}

func start(text []byte, spec *pipelinespec.PipelineSpec) error {
	uploaded, err := template.New(text)
	if err != nil {
		return err
	}
	parameters, err := json.Marshal(samples(spec))
	if err != nil {
		return err
	}
	run := &model.Run{DisplayName: "run"}
	run.RuntimeConfig = model.RuntimeConfig{Parameters: string(parameters), PipelineRoot: "s3://bucket"}
	workflow, err := uploaded.RunWorkflow(run, template.RunWorkflowOptions{RunId: "0000"})
	if err != nil {
		return err
	}
	return workflow.Validate(false, false)
}

// A value for each parameter of the pipeline that has to have one.
func samples(spec *pipelinespec.PipelineSpec) map[string]any {
	given := map[string]any{}
	for name, parameter := range spec.GetRoot().GetInputDefinitions().GetParameters() {
		if parameter.GetDefaultValue() != nil || parameter.GetIsOptional() {
			continue
		}
		switch parameter.GetParameterType() {
		case pipelinespec.ParameterType_NUMBER_DOUBLE, pipelinespec.ParameterType_NUMBER_INTEGER:
			given[name] = 1
		case pipelinespec.ParameterType_BOOLEAN:
			given[name] = true
		case pipelinespec.ParameterType_LIST:
			given[name] = []any{}
		case pipelinespec.ParameterType_STRUCT:
			given[name] = map[string]any{}
		default:
			given[name] = "sample"
		}
	}
	return given
}

func readDeployment(spec *pipelinespec.PipelineSpec) error {
	for _, executor := range spec.GetDeploymentSpec().GetFields()["executors"].GetStructValue().GetFields() {
		container := executor.GetStructValue().GetFields()["container"].GetStructValue()
		resources := container.GetFields()["resources"].GetStructValue().GetFields()
		for _, name := range besideOlder {
			delete(resources, name)
		}
		accelerator := resources["accelerator"].GetStructValue().GetFields()
		delete(accelerator, "resourceType")
		delete(accelerator, "resourceCount")
	}
	text, err := protojson.Marshal(spec.GetDeploymentSpec())
	if err != nil {
		return err
	}
	return protojson.Unmarshal(text, &pipelinespec.PipelineDeploymentConfig{})
}

func readPlatform(document []byte) error {
	var platforms pipelinespec.PlatformSpec
	if err := protojson.Unmarshal(document, &platforms); err != nil {
		return err
	}
	for label, executor := range platforms.GetPlatforms()["kubernetes"].GetDeploymentSpec().GetExecutors() {
		if err := readExecutor(executor); err != nil {
			return fmt.Errorf("%s: %w", label, err)
		}
	}
	return nil
}

func readExecutor(executor *structpb.Struct) error {
	text, err := protojson.Marshal(executor)
	if err != nil {
		return err
	}
	return jsonpb.UnmarshalString(string(text), &kubernetesplatform.KubernetesExecutorConfig{})
}

// The documents of a YAML file as JSON.
func split(text []byte) (documents [][]byte, err error) {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	for {
		var tree map[string]any
		err := decoder.Decode(&tree)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		document, err := json.Marshal(tree)
		if err != nil {
			return nil, err
		}
		documents = append(documents, document)
	}
	if len(documents) == 0 {
		return nil, errors.New("is empty")
	}
	return documents, nil
}
