package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.HTML;
import io.kfp4j.component.Model;
import io.kfp4j.component.SchemaTitle;
import io.kfp4j.component.StoredArtifact;
import io.kfp4j.dsl.Container;
import io.kfp4j.dsl.ContainerComponent;
import io.kfp4j.dsl.InputPlaceholders;
import io.kfp4j.dsl.OutputPlaceholders;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import java.util.List;

/** Components that are containers, compared with image, command and arguments. */
@SuppressWarnings("SameNameButDifferent") // the originals have these names
final class ContainerTwins {
    private static final String CONCAT =
            """
            '{"Concat": ["{{$.inputs.parameters[''input_one'']}}", "+", "{{$.inputs.parameters[''input_two'']}}",
                      "=three"]}'""";
    private static final String FLAT =
            "{{$.inputs.parameters['input_one']}}+{{$.inputs.parameters['input_two']}}=three";

    static List<Twin> all() {
        return List.of(
                Twin.of("hello_world.yaml", Echo.class).whole("exec-echo"),
                Twin.of("run_as_user_cache_enabled.yaml", Echo.class).whole("exec-echo"),
                Twin.of("run_as_user_cache_disabled.yaml", Echo.class).whole("exec-echo"),
                Twin.of("mounted_cabundle_configmap.yaml", Echo.class).whole("exec-echo"),
                Twin.of("mounted_cabundle_secret.yaml", Echo.class).whole("exec-echo"),
                Twin.of("container_with_if_placeholder.yaml", ContainerWithIfPlaceholder.class)
                        .beyondKubeflow()
                        .whole("exec-container-with-if-placeholder"),
                Twin.of("container_io.yaml", ContainerIo.class).whole("exec-container-io"),
                Twin.of("long-running.yaml", new WaitAwhile()).whole("exec-wait-op", "exec-wait-op-2"),
                Twin.of("sequential_v2.yaml", new Sequential()).whole("exec-download", "exec-echo"),
                Twin.of("two_step_pipeline.yaml", new SimpleTwoStepPipeline())
                        .whole("exec-read-from-gcs", "exec-write-to-gcs"),
                Twin.of("critical/two_step_pipeline_containerized.yaml", new ContainerizedTwoStepPipeline())
                        .whole("exec-component1", "exec-component2")
                        .spelling("Containerized!\n        p", "Containerized!\n        isOptional: true\n        p"),
                // A server hands a Concat to the program as it is, so ours is one text from the start.
                Twin.of("pipeline_with_concat_placeholder.yaml", new OneStepPipelineWithConcatPlaceholder())
                        .whole("exec-component-with-concat-placeholder")
                        .spelling(CONCAT, '"' + FLAT + '"'),
                Twin.of("pipeline_with_various_io_types.yaml", new PipelineWithVariousTypes())
                        .whole("exec-upstream", "exec-downstream"),
                Twin.of("critical/pipeline_with_env.yaml", new PipelineWithEnv())
                        .whole("exec-print-env"));
    }

    static final class Echo implements ContainerComponent<None, Void> {
        @Override
        public Container container(InputPlaceholders<None> in, OutputPlaceholders<Void> out) {
            return Container.image("registry.access.redhat.com/ubi9/python-311:latest")
                    .command("echo")
                    .args("hello world");
        }
    }

    static final class ContainerIo implements ContainerComponent<ContainerIo.Inputs, ContainerIo.Outputs> {
        record Inputs(String text) {}

        record Outputs(String outputPath) {}

        @Override
        public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Outputs> out) {
            return Container.image("registry.access.redhat.com/ubi9/python-311:latest")
                    .command("my_program", in.value(Inputs::text))
                    .args("--output_path", out.file(Outputs::outputPath));
        }
    }

    static final class ContainerWithIfPlaceholder
            implements ContainerComponent<ContainerWithIfPlaceholder.Inputs, ContainerWithIfPlaceholder.Outputs> {
        record Inputs(@Default("default") String optionalInput) {}

        record Outputs(Dataset dataset, String outputPath) {}

        @Override
        public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Outputs> out) {
            return Container.image("registry.access.redhat.com/ubi9/python-311:latest")
                    .command(
                            "my_program",
                            in.ifPresent(
                                    Inputs::optionalInput, List.of(in.value(Inputs::optionalInput)), List.of("bye")),
                            "--dataset",
                            in.ifPresent(Inputs::optionalInput, List.of(out.uri(Outputs::dataset)), List.of("bye")))
                    .args("--output_path", out.file(Outputs::outputPath));
        }
    }

    private static final class WaitAwhile implements Pipeline<None, Void> {
        static final class WaitOp implements ContainerComponent<None, Void> {
            @Override
            public Container container(InputPlaceholders<None> in, OutputPlaceholders<Void> out) {
                return Container.image("alpine:latest")
                        .command("sh", "-c")
                        .args("echo step-1 sleeping for 5m; sleep 300; echo done1");
            }
        }

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            var first = p.task(WaitOp.class);
            p.task(WaitOp.class).after(first);
        }
    }

    private static final class Sequential implements Pipeline<Sequential.Parameters, Void> {
        record Parameters(String url) {}

        static final class Download implements ContainerComponent<Parameters, Download.Outputs> {
            record Outputs(String downloaded) {}

            @Override
            public Container container(InputPlaceholders<Parameters> in, OutputPlaceholders<Outputs> out) {
                return Container.image("google/cloud-sdk")
                        .command("sh", "-c")
                        .args("gsutil cp " + in.value(Parameters::url) + " " + out.file(Outputs::downloaded));
            }
        }

        static final class Echo implements ContainerComponent<Echo.Inputs, Void> {
            record Inputs(String downloaded) {}

            @Override
            public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Void> out) {
                return Container.image("library/bash").command("sh", "-c").args("echo " + in.value(Inputs::downloaded));
            }
        }

        @Override
        public void define(PipelineBuilder<Parameters, Void> p) {
            var download = p.task(Download.class, set(Parameters::url).to(p.parameter(Parameters::url)));
            p.task(Echo.class, set(Echo.Inputs::downloaded).to(download.output(Download.Outputs::downloaded)));
        }
    }

    private static final class SimpleTwoStepPipeline implements Pipeline<SimpleTwoStepPipeline.Parameters, Void> {
        record Parameters(@Default("Hello KFP!") String text) {}

        static final class WriteToGcs implements ContainerComponent<WriteToGcs.Inputs, WriteToGcs.Outputs> {
            record Inputs(String text) {}

            record Outputs(Artifact outputGcsPath) {}

            @Override
            public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Outputs> out) {
                return Container.image("google/cloud-sdk:slim")
                        .command(
                                "sh",
                                "-c",
                                "set -e -x\necho \"$0\" | gsutil cp - \"$1\"\n",
                                in.value(Inputs::text),
                                out.uri(Outputs::outputGcsPath));
            }
        }

        static final class ReadFromGcs implements ContainerComponent<ReadFromGcs.Inputs, Void> {
            record Inputs(Artifact inputGcsPath) {}

            @Override
            public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Void> out) {
                return Container.image("google/cloud-sdk:slim")
                        .command("sh", "-c", "set -e -x\ngsutil cat \"$0\"\n", in.uri(Inputs::inputGcsPath));
            }
        }

        @Override
        public void define(PipelineBuilder<Parameters, Void> p) {
            var producer = p.task(WriteToGcs.class, set(WriteToGcs.Inputs::text).to(p.parameter(Parameters::text)))
                    .displayName("Producer");
            p.task(
                            ReadFromGcs.class,
                            set(ReadFromGcs.Inputs::inputGcsPath)
                                    .to(producer.output(WriteToGcs.Outputs::outputGcsPath)))
                    .displayName("Consumer");
        }
    }

    private static final class ContainerizedTwoStepPipeline
            implements Pipeline<ContainerizedTwoStepPipeline.Parameters, Void> {
        record Parameters(@Default("Hello KFP Containerized!") String text) {}

        static final class Component1 implements ContainerComponent<Component1.Inputs, Component1.Outputs> {
            record Inputs(String text) {}

            record Outputs(Dataset outputGcs) {}

            @Override
            public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Outputs> out) {
                return Container.image("alpine")
                        .command("sh", "-c", "mkdir --parents $(dirname \"$1\") && echo \"$0\" > \"$1\"")
                        .args(in.value(Inputs::text), out.path(Outputs::outputGcs));
            }
        }

        static final class Component2 implements ContainerComponent<Component2.Inputs, Void> {
            record Inputs(Dataset inputGcs) {}

            @Override
            public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Void> out) {
                return Container.image("alpine").command("cat").args(in.path(Inputs::inputGcs));
            }
        }

        @Override
        public void define(PipelineBuilder<Parameters, Void> p) {
            var first = p.task(Component1.class, set(Component1.Inputs::text).to(p.parameter(Parameters::text)));
            p.task(Component2.class, set(Component2.Inputs::inputGcs).to(first.output(Component1.Outputs::outputGcs)));
        }
    }

    private static final class OneStepPipelineWithConcatPlaceholder implements Pipeline<None, Void> {
        static final class ComponentWithConcatPlaceholder
                implements ContainerComponent<ComponentWithConcatPlaceholder.Inputs, Void> {
            record Inputs(String inputOne, String inputTwo) {}

            @Override
            public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Void> out) {
                return Container.image("ghcr.io/containerd/busybox")
                        .command("sh", "-ec")
                        .args(
                                "echo \"$0\" > /tmp/test && [[ \"$0\" == 'one+two=three' ]]",
                                in.value(Inputs::inputOne) + "+" + in.value(Inputs::inputTwo) + "=three");
            }
        }

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.task(
                    ComponentWithConcatPlaceholder.class,
                    set(ComponentWithConcatPlaceholder.Inputs::inputOne).to("one"),
                    set(ComponentWithConcatPlaceholder.Inputs::inputTwo).to("two"));
        }
    }

    /** A model of a warehouse. */
    @SchemaTitle("google.BQMLModel")
    public static final class BQMLModel extends Artifact {
        public BQMLModel(StoredArtifact stored) {
            super(stored);
        }
    }

    private static final class PipelineWithVariousTypes implements Pipeline<PipelineWithVariousTypes.Parameters, Void> {
        record Parameters(String input1, Artifact input3, @Default("") String input4) {}

        static final class Upstream implements ContainerComponent<Upstream.Inputs, Upstream.Outputs> {
            record Inputs(String input_1, double input_2, Artifact input_3, String input_4) {}

            record Outputs(
                    int output_1,
                    Model output_2,
                    Artifact output_3,
                    Model output_4,
                    Artifact output_5,
                    Artifact output_6,
                    Artifact output_7,
                    HTML output_8,
                    BQMLModel output_9) {}

            @Override
            public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Outputs> out) {
                return Container.image("gcr.io/image")
                        .args(
                                in.value(Inputs::input_1),
                                in.value(Inputs::input_2),
                                in.path(Inputs::input_3),
                                in.value(Inputs::input_4),
                                out.file(Outputs::output_1),
                                out.uri(Outputs::output_2),
                                out.path(Outputs::output_3),
                                out.uri(Outputs::output_4),
                                out.uri(Outputs::output_5),
                                out.path(Outputs::output_6),
                                out.path(Outputs::output_7),
                                out.path(Outputs::output_8));
            }
        }

        static final class Downstream implements ContainerComponent<Downstream.Inputs, Void> {
            record Inputs(
                    int input_a,
                    Model input_b,
                    Artifact input_c,
                    Model input_d,
                    Artifact input_e,
                    Artifact input_f,
                    Artifact input_g,
                    HTML input_h,
                    BQMLModel input_i) {}

            @Override
            public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Void> out) {
                return Container.image("gcr.io/image")
                        .args(
                                in.value(Inputs::input_a),
                                in.uri(Inputs::input_b),
                                in.path(Inputs::input_c),
                                in.uri(Inputs::input_d),
                                in.uri(Inputs::input_e),
                                in.path(Inputs::input_f),
                                in.path(Inputs::input_g),
                                in.path(Inputs::input_h));
            }
        }

        @Override
        public void define(PipelineBuilder<Parameters, Void> p) {
            var made = p.task(
                    Upstream.class,
                    set(Upstream.Inputs::input_1).to(p.parameter(Parameters::input1)),
                    set(Upstream.Inputs::input_2).to(3.1415926),
                    set(Upstream.Inputs::input_3).to(p.parameter(Parameters::input3)),
                    set(Upstream.Inputs::input_4).to(p.parameter(Parameters::input4)));
            p.task(
                    Downstream.class,
                    set(Downstream.Inputs::input_a).to(made.output(Upstream.Outputs::output_1)),
                    set(Downstream.Inputs::input_b).to(made.output(Upstream.Outputs::output_2)),
                    set(Downstream.Inputs::input_c).to(made.output(Upstream.Outputs::output_3)),
                    set(Downstream.Inputs::input_d).to(made.output(Upstream.Outputs::output_4)),
                    set(Downstream.Inputs::input_e).to(made.output(Upstream.Outputs::output_5)),
                    set(Downstream.Inputs::input_f).to(made.output(Upstream.Outputs::output_6)),
                    set(Downstream.Inputs::input_g).to(made.output(Upstream.Outputs::output_7)),
                    set(Downstream.Inputs::input_h).to(made.output(Upstream.Outputs::output_8)),
                    set(Downstream.Inputs::input_i).to(made.output(Upstream.Outputs::output_9)));
        }
    }

    private static final class PipelineWithEnv implements Pipeline<None, Void> {
        interface PrintEnvOp extends Component<None, Void> {}

        static final class PrintEnv implements ContainerComponent<None, Void> {
            @Override
            public Container container(InputPlaceholders<None> in, OutputPlaceholders<Void> out) {
                return Container.image("alpine")
                        .command("sh", "-c", "set -e -x\necho \"$ENV1\"\necho \"$ENV2\"\necho \"$ENV3\"\n");
            }
        }

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.task(PrintEnvOp.class).env("ENV1", "val1");
            p.task(PrintEnv.class).env("ENV1", "val0").env("ENV2", "val2").env("ENV3", "val3");
        }
    }

    private ContainerTwins() {}
}
