package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Accessor;
import io.kfp4j.component.Artifact;
import io.kfp4j.component.Component;
import io.kfp4j.component.Default;
import io.kfp4j.dsl.Container;
import io.kfp4j.dsl.ContainerComponent;
import io.kfp4j.dsl.InputPlaceholders;
import io.kfp4j.dsl.OutputPlaceholders;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Programs with many arguments that may be left out. */
@SuppressWarnings("SameNameButDifferent") // the originals have these names
final class XgboostTwins {
    private static final Container XGBOOST = Container.image("python:3.7").command("python3", "-m", "xgboost_program");

    static List<Twin> all() {
        return List.of(Twin.of("xgboost_sample_pipeline.yaml", new XgboostSamplePipeline())
                .beyondKubeflow()
                .arguments(
                        "exec-xgboost-train",
                        "exec-xgboost-train-2",
                        "exec-xgboost-predict",
                        "exec-xgboost-predict-2",
                        "exec-xgboost-predict-3",
                        "exec-xgboost-predict-4"));
    }

    record Trained(Artifact model, Artifact modelConfig) {}

    record Predicted(Artifact predictions) {}

    private static <I extends Record> String option(
            String name, Accessor<I, ? extends @Nullable Object> input, InputPlaceholders<I> in) {
        return in.ifPresent(input, List.of(name, in.value(input)), List.of());
    }

    /** On tables whose columns have numbers. */
    private static final class Numbered {
        static final class XgboostTrain implements ContainerComponent<XgboostTrain.Inputs, Trained> {
            record Inputs(
                    Artifact trainingData,
                    @Nullable Artifact startingModel,
                    @Default("0") int labelColumn,
                    @Default("10") int numIterations,
                    @Nullable Map<String, Object> boosterParams,
                    @Default("reg:squarederror") String objective,
                    @Default("gbtree") String booster,
                    @Default("0.3") double learningRate,
                    @Default("0") double minSplitLoss,
                    @Default("6") int maxDepth) {}

            @Override
            public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Trained> out) {
                return XGBOOST.args(
                        "--training-data",
                        in.path(Inputs::trainingData),
                        in.ifPresent(
                                Inputs::startingModel,
                                List.of("--starting-model", in.path(Inputs::startingModel)),
                                List.of()),
                        option("--label-column", Inputs::labelColumn, in),
                        option("--num-iterations", Inputs::numIterations, in),
                        option("--booster-params", Inputs::boosterParams, in),
                        option("--objective", Inputs::objective, in),
                        option("--booster", Inputs::booster, in),
                        option("--learning-rate", Inputs::learningRate, in),
                        option("--min-split-loss", Inputs::minSplitLoss, in),
                        option("--max-depth", Inputs::maxDepth, in),
                        "--model",
                        out.path(Trained::model),
                        "--model-config",
                        out.path(Trained::modelConfig));
            }
        }

        static final class XgboostPredict implements ContainerComponent<XgboostPredict.Inputs, Predicted> {
            record Inputs(Artifact data, Artifact model, @Nullable Integer labelColumn) {}

            @Override
            public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Predicted> out) {
                return XGBOOST.args(
                        "--data",
                        in.path(Inputs::data),
                        "--model",
                        in.path(Inputs::model),
                        option("--label-column", Inputs::labelColumn, in),
                        "--predictions",
                        out.path(Predicted::predictions));
            }
        }
    }

    /** On tables whose columns have names. */
    private static final class Named {
        static final class XgboostTrain implements ContainerComponent<XgboostTrain.Inputs, Trained> {
            record Inputs(
                    Artifact trainingData,
                    @Nullable Artifact startingModel,
                    String labelColumnName,
                    @Default("10") int numIterations,
                    @Nullable Map<String, Object> boosterParams,
                    @Default("reg:squarederror") String objective,
                    @Default("gbtree") String booster,
                    @Default("0.3") double learningRate,
                    @Default("0") double minSplitLoss,
                    @Default("6") int maxDepth) {}

            @Override
            public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Trained> out) {
                return XGBOOST.args(
                        "--training-data",
                        in.path(Inputs::trainingData),
                        "--label-column-name",
                        in.value(Inputs::labelColumnName),
                        in.ifPresent(
                                Inputs::startingModel,
                                List.of("--starting-model", in.path(Inputs::startingModel)),
                                List.of()),
                        option("--num-iterations", Inputs::numIterations, in),
                        option("--booster-params", Inputs::boosterParams, in),
                        option("--objective", Inputs::objective, in),
                        option("--booster", Inputs::booster, in),
                        option("--learning-rate", Inputs::learningRate, in),
                        option("--min-split-loss", Inputs::minSplitLoss, in),
                        option("--max-depth", Inputs::maxDepth, in),
                        "--model",
                        out.path(Trained::model),
                        "--model-config",
                        out.path(Trained::modelConfig));
            }
        }

        static final class XgboostPredict implements ContainerComponent<XgboostPredict.Inputs, Predicted> {
            record Inputs(Artifact data, Artifact model, @Nullable String labelColumnName) {}

            @Override
            public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Predicted> out) {
                return XGBOOST.args(
                        "--data",
                        in.path(Inputs::data),
                        "--model",
                        in.path(Inputs::model),
                        option("--label-column-name", Inputs::labelColumnName, in),
                        "--predictions",
                        out.path(Predicted::predictions));
            }
        }
    }

    interface ChicagoTaxiTripsDataset extends Component<ChicagoTaxiTripsDataset.Inputs, ChicagoTaxiTripsDataset.Trips> {
        record Inputs(
                @Default("trip_start_timestamp>=\"1900-01-01\" AND trip_start_timestamp<\"2100-01-01\"") String where,
                @Default("1000") int limit,
                @Default(
                                "trip_id,taxi_id,trip_start_timestamp,trip_end_timestamp,trip_seconds,trip_miles,pickup_census_tract,"
                                        + "dropoff_census_tract,pickup_community_area,dropoff_community_area,fare,tips,tolls,extras,"
                                        + "trip_total,payment_type,company,pickup_centroid_latitude,pickup_centroid_longitude,"
                                        + "pickup_centroid_location,dropoff_centroid_latitude,dropoff_centroid_longitude,"
                                        + "dropoff_centroid_location")
                        String select,
                @Default("csv") String format) {}

        record Trips(Artifact table) {}
    }

    interface ConvertCsvToApacheParquet
            extends Component<ConvertCsvToApacheParquet.Inputs, ConvertCsvToApacheParquet.Converted> {
        record Inputs(Artifact data) {}

        record Converted(Artifact outputData) {}
    }

    private static final class XgboostSamplePipeline implements Pipeline<None, Void> {
        @Override
        public void define(PipelineBuilder<None, Void> p) {
            var csv = p.task(
                            ChicagoTaxiTripsDataset.class,
                            set(ChicagoTaxiTripsDataset.Inputs::where)
                                    .to("trip_start_timestamp >= \"2019-01-01\" AND trip_start_timestamp <"
                                            + " \"2019-02-01\""),
                            set(ChicagoTaxiTripsDataset.Inputs::select)
                                    .to(
                                            "tips,trip_seconds,trip_miles,pickup_community_area,dropoff_community_area,fare,"
                                                    + "tolls,extras,trip_total"),
                            set(ChicagoTaxiTripsDataset.Inputs::limit).to(10000))
                    .output(ChicagoTaxiTripsDataset.Trips::table);
            var onCsv = p.task(
                    Numbered.XgboostTrain.class,
                    set(Numbered.XgboostTrain.Inputs::trainingData).to(csv),
                    set(Numbered.XgboostTrain.Inputs::labelColumn).to(0),
                    set(Numbered.XgboostTrain.Inputs::objective).to("reg:squarederror"),
                    set(Numbered.XgboostTrain.Inputs::numIterations).to(200));
            p.task(
                    Numbered.XgboostPredict.class,
                    set(Numbered.XgboostPredict.Inputs::data).to(csv),
                    set(Numbered.XgboostPredict.Inputs::model).to(onCsv.output(Trained::model)),
                    set(Numbered.XgboostPredict.Inputs::labelColumn).to(0));
            var parquet = p.task(
                            ConvertCsvToApacheParquet.class,
                            set(ConvertCsvToApacheParquet.Inputs::data).to(csv))
                    .output(ConvertCsvToApacheParquet.Converted::outputData);
            var onParquet = p.task(
                    Named.XgboostTrain.class,
                    set(Named.XgboostTrain.Inputs::trainingData).to(parquet),
                    set(Named.XgboostTrain.Inputs::labelColumnName).to("tips"),
                    set(Named.XgboostTrain.Inputs::objective).to("reg:squarederror"),
                    set(Named.XgboostTrain.Inputs::numIterations).to(200));
            p.task(
                    Named.XgboostPredict.class,
                    set(Named.XgboostPredict.Inputs::data).to(parquet),
                    set(Named.XgboostPredict.Inputs::model).to(onParquet.output(Trained::model)),
                    set(Named.XgboostPredict.Inputs::labelColumnName).to("tips"));
            p.task(
                    Named.XgboostPredict.class,
                    set(Named.XgboostPredict.Inputs::data).to(parquet),
                    set(Named.XgboostPredict.Inputs::model).to(onCsv.output(Trained::model)),
                    set(Named.XgboostPredict.Inputs::labelColumnName).to("tips"));
            p.task(
                    Numbered.XgboostPredict.class,
                    set(Numbered.XgboostPredict.Inputs::data).to(csv),
                    set(Numbered.XgboostPredict.Inputs::model).to(onParquet.output(Trained::model)),
                    set(Numbered.XgboostPredict.Inputs::labelColumn).to(0));
        }
    }

    private XgboostTwins() {}
}
