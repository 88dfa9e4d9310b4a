package io.kfp4j.compiler;

import static io.kfp4j.dsl.Setting.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfp4j.compiler.cases.NoInputs;
import io.kfp4j.compiler.cases.TrainModel;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Model;
import io.kfp4j.component.WireName;
import io.kfp4j.dsl.FromYaml;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.dsl.Problem;
import io.kfp4j.dsl.Resources;
import io.kfp4j.dsl.Secret;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecReader;
import io.kfp4j.spec.format.SpecWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FromYamlTest {
    private static final CompilerOptions OPTIONS =
            CompilerOptions.defaults().images(ImageCatalog.pattern("registry.example/%s:1.0"));

    record None() {}

    /** In the YAML of KFP's first version. */
    @FromYaml("components/scale.yaml")
    interface Scale extends Component<Scale.Inputs, Scale.Outputs> {
        record Inputs(Dataset table, @Default("2.5") double factor, @Nullable List<String> columns) {}

        record Outputs(Dataset scaledTable, int rows) {}
    }

    /** A compiled component. */
    @FromYaml("/golden/train-model.yaml")
    interface Train extends Component<Train.Inputs, Train.Outputs> {
        record Inputs(
                Model network,
                Dataset features,
                Dataset labels,
                Dataset testFeatures,
                Dataset testLabels,
                @Default("50") int epochs) {}

        record Outputs(Model model, double accuracy) {}
    }

    /** With names of its own, and its only output bare. */
    @FromYaml("components/sift.yaml")
    @WireName("siftedTable")
    interface Sift extends Component<Sift.Inputs, Dataset> {
        record Inputs(Dataset table, @WireName("minRows") int least) {}
    }

    /** A compiled pipeline, of two documents and with pipelines in it. */
    @FromYaml("/golden/composed.yaml")
    interface Composed extends Component<None, Void> {}

    @FromYaml("components/scale.yaml")
    interface Wrong extends Component<Wrong.Inputs, Wrong.Outputs> {
        record Inputs(@Nullable Model table, @Default("3") double factor, List<Dataset> columns, int loud) {}

        record Outputs(int scaledTable, double rows) {}
    }

    @FromYaml("components/absent.yaml")
    interface Absent extends Component<None, Void> {}

    @Test
    void takesComponentsOfTheFirstVersion() {
        var compiled = compile(
                p -> p.task(
                                Scale.class,
                                set(Scale.Inputs::table).to(p.task(NoInputs.class)),
                                set(Scale.Inputs::columns).to(List.of("a")))
                        .resources(Resources.cpu("2"))
                        .env("MODE", "loud")
                        .env(Secret.named("scale").keys("TOKEN")),
                OPTIONS.targetBackend(Release.of("2.17.0")));

        Golden.check("from-yaml-first-version.yaml", compiled);
    }

    @Test
    void takesCompiledPipelinesWithAllTheyReferTo() {
        var compiled = compile(
                p -> {
                    p.task(Composed.class);
                    p.task(Composed.class);
                },
                OPTIONS);

        Golden.check("from-yaml-pipeline.yaml", compiled);
    }

    @Test
    void takesACompiledComponentAsItIs() {
        var original =
                SpecReader.parse(SpecWriter.yaml(Compiler.compile(TrainModel.class, OPTIONS)), "train-model.yaml");

        var compiled = Compiler.compile(Train.class, OPTIONS);

        assertThat(compiled.pipeline().components().get("comp-train").inputDefinitions())
                .isEqualTo(
                        original.pipeline().components().get("comp-train-model").inputDefinitions());
    }

    /** A pipeline that returns a list of artifacts, and has defaults that are lists or not said to be optional. */
    @FromYaml("components/many.yaml")
    interface Many extends Component<Many.Inputs, List<Model>> {
        record Inputs(@Default("hello") String greeting, @Default("[1, {\"a\": 2}]") List<?> sizes) {}
    }

    @Test
    void takesPipelinesThatReturnListsAndDefaultsHoweverSaid() {
        var compiled = Compiler.compile(Many.class, OPTIONS);

        var outputs = compiled.pipeline().root().outputDefinitions();
        assertThat(outputs.artifacts().get("Output").isArtifactList()).isTrue();
    }

    @Test
    void takesNamesThatAreNotSnakeCase() {
        var compiled = compile(
                p -> p.task(
                        Sift.class,
                        set(Sift.Inputs::table)
                                .to(p.task(
                                        Sift.class,
                                        set(Sift.Inputs::table).to(p.task(NoInputs.class)),
                                        set(Sift.Inputs::least).to(1))),
                        set(Sift.Inputs::least).to(2)),
                OPTIONS);

        Golden.check("from-yaml-names.yaml", compiled);
    }

    @Test
    void reportsAllThatInterfaceAndYamlDoNotAgreeOn() {
        var refused =
                catchThrowableOfType(PipelineDefinitionException.class, () -> Compiler.compile(Wrong.class, OPTIONS));

        assertThat(refused.problems())
                .extracting(Problem::what)
                .containsExactly(
                        "task 'wrong', @FromYaml: Wrong has the input columns, which is no artifact input of"
                                + " components/scale.yaml; those are [notes, table]",
                        "task 'wrong', @FromYaml: Wrong has the input table of type system.Model, and"
                                + " components/scale.yaml has it of type system.Dataset",
                        "task 'wrong', @FromYaml: Wrong lets the input table be left out, and components/scale.yaml"
                                + " requires it",
                        "task 'wrong', @FromYaml: Wrong has the input factor with the default 3.0, and"
                                + " components/scale.yaml has it with 2.5",
                        "task 'wrong', @FromYaml: Wrong has the input loud of type NUMBER_INTEGER, and"
                                + " components/scale.yaml has it of type BOOLEAN",
                        "task 'wrong', @FromYaml: Wrong has the output rows of type NUMBER_DOUBLE, and"
                                + " components/scale.yaml has it of type NUMBER_INTEGER",
                        "task 'wrong', @FromYaml: Wrong has the output scaled_table, which is no parameter output of"
                                + " components/scale.yaml; those are [rows]");
    }

    @Test
    void refusesFilesThatAreNotThereAndOptionsThatAPipelineCannotHave() {
        var refused = catchThrowableOfType(
                PipelineDefinitionException.class,
                () -> compile(
                        p -> {
                            p.task(Absent.class);
                            p.task(Composed.class).env("MODE", "loud");
                        },
                        OPTIONS));

        assertThat(refused.problems())
                .extracting(Problem::what)
                .containsExactly(
                        "task 'absent', @FromYaml: there is no resource 'components/absent.yaml' beside "
                                + Absent.class.getName(),
                        "task 'composed', @FromYaml: /golden/composed.yaml holds a pipeline, and options such as image,"
                                + " resources, environment and mounts are for components. Leave them out");
    }

    private static CompiledPipeline compile(Pipeline<None, Void> pipeline, CompilerOptions options) {
        return Compiler.compile(PipelineDefinition.named("from-yaml", None.class, pipeline), options);
    }
}
