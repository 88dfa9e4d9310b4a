package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.Metrics;
import io.kfp4j.component.TaskFinalStatus;
import io.kfp4j.component.WireName;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import java.util.List;
import java.util.Map;

/** Components on their own, and pipelines of one task. */
@SuppressWarnings("SameNameButDifferent") // the originals have these names
final class ComponentTwins {

    static List<Twin> all() {
        return List.of(
                Twin.of("critical/add_numbers.yaml", AddNumbers.class),
                Twin.of("essential/concat_message.yaml", ConcatMessage.class),
                Twin.of("essential/dict_input.yaml", DictInput.class),
                Twin.of("identity.yaml", Identity.class),
                Twin.of("nested_return.yaml", NestedReturn.class),
                Twin.of("output_metrics.yaml", OutputMetrics.class),
                Twin.of("component_with_task_final_status_GH-12033.yaml", ExitComp.class),
                Twin.of("component_with_metadata_fields.yaml", DatasetJoiner.class),
                Twin.of("containerized_python_component.yaml", ConcatMessage.class),
                Twin.of("local_execution/pipeline_with_caching.yaml", new PipelineWithCaching())
                        .undescribed());
    }

    interface AddNumbers extends Component<AddNumbers.Inputs, Integer> {
        record Inputs(int a, int b) {}
    }

    interface ConcatMessage extends Component<ConcatMessage.Inputs, String> {
        record Inputs(String message1, String message2) {}
    }

    interface DictInput extends Component<DictInput.Inputs, Void> {
        record Inputs(Map<String, Object> struct) {}
    }

    interface Identity extends Component<Identity.Inputs, String> {
        record Inputs(String value) {}
    }

    interface NestedReturn extends Component<None, List<Map<String, String>>> {}

    interface OutputMetrics extends Component<None, OutputMetrics.Outputs> {
        record Outputs(Metrics metrics) {}
    }

    interface ExitComp extends Component<ExitComp.Inputs, Void> {
        record Inputs(TaskFinalStatus status) {}
    }

    interface DatasetJoiner extends Component<DatasetJoiner.Inputs, DatasetJoiner.Joined> {
        record Inputs(
                @Description("First dataset.") Dataset datasetA, @Description("Second dataset.") Dataset datasetB) {}

        record Joined(
                @Description("The concatenated dataset.") Dataset outDataset,
                @WireName("Output") @Description("The concatenated string.") String text) {}
    }

    private static final class PipelineWithCaching implements Pipeline<PipelineWithCaching.Inputs, Integer> {
        interface AddOne extends Component<AddOne.Inputs, Integer> {
            record Inputs(int x) {}
        }

        record Inputs(@Default("1") int x) {}

        @Override
        public void define(PipelineBuilder<Inputs, Integer> p) {
            p.returns(p.task(AddOne.class, set(AddOne.Inputs::x).to(p.parameter(Inputs::x))));
        }
    }

    private ComponentTwins() {}
}
