package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import java.util.List;

/** A core in a mantle in a crust: what leaves one pipeline, leaves the next and is used outside. */
@SuppressWarnings("SameNameButDifferent") // the originals have these names
final class LayerTwins {

    static List<Twin> all() {
        return List.of(
                Twin.of("critical/artifact_cache.yaml", new Cached.ArtifactCachePipeline()),
                Twin.of("critical/artifact_crust.yaml", new Uncached.ArtifactPipeline()),
                Twin.of("critical/parameter_cache.yaml", new Plain.ParameterCachePipeline()),
                Twin.of("critical/multiple_artifacts_namedtuple.yaml", new Two.MultipleArtifactsNamedtuplePipeline()),
                Twin.of(
                        "critical/multiple_parameters_namedtuple.yaml",
                        new Values.MultipleParametersNamedtuplePipeline()));
    }

    private static final class Cached {
        interface CoreComp extends Component<None, CoreComp.Outputs> {
            record Outputs(Dataset dataset) {}
        }

        interface CrustComp extends Component<CrustComp.Inputs, Void> {
            record Inputs(Dataset input) {}
        }

        private static final class Core implements Pipeline<None, Dataset> {
            @Override
            public void define(PipelineBuilder<None, Dataset> p) {
                p.returns(p.task(CoreComp.class).output(CoreComp.Outputs::dataset));
            }
        }

        private static final class Mantle implements Pipeline<None, Dataset> {
            @Override
            public void define(PipelineBuilder<None, Dataset> p) {
                p.returns(p.pipeline(new Core()));
            }
        }

        private static final class ArtifactCachePipeline implements Pipeline<None, Void> {
            @Override
            public void define(PipelineBuilder<None, Void> p) {
                p.task(CrustComp.class, set(CrustComp.Inputs::input).to(p.pipeline(new Mantle())));
            }
        }
    }

    private static final class Uncached {
        private static final class Core implements Pipeline<None, Dataset> {
            @Override
            public void define(PipelineBuilder<None, Dataset> p) {
                p.returns(p.task(Cached.CoreComp.class).caching(false).output(Cached.CoreComp.Outputs::dataset));
            }
        }

        private static final class Mantle implements Pipeline<None, Dataset> {
            @Override
            public void define(PipelineBuilder<None, Dataset> p) {
                p.returns(p.pipeline(new Core()).caching(false));
            }
        }

        private static final class ArtifactPipeline implements Pipeline<None, Void> {
            @Override
            public void define(PipelineBuilder<None, Void> p) {
                var made = p.pipeline(new Mantle()).caching(false);
                p.task(
                                Cached.CrustComp.class,
                                set(Cached.CrustComp.Inputs::input).to(made))
                        .caching(false);
            }
        }
    }

    private static final class Plain {
        interface CoreComp extends Component<None, String> {}

        interface CrustComp extends Component<CrustComp.Inputs, Void> {
            record Inputs(String input) {}
        }

        private static final class Core implements Pipeline<None, String> {
            @Override
            public void define(PipelineBuilder<None, String> p) {
                p.returns(p.task(CoreComp.class));
            }
        }

        private static final class Mantle implements Pipeline<None, String> {
            @Override
            public void define(PipelineBuilder<None, String> p) {
                p.returns(p.pipeline(new Core()));
            }
        }

        private static final class ParameterCachePipeline implements Pipeline<None, Void> {
            @Override
            public void define(PipelineBuilder<None, Void> p) {
                p.task(CrustComp.class, set(CrustComp.Inputs::input).to(p.pipeline(new Mantle())));
            }
        }
    }

    private static final class Two {
        record Pair(Dataset ds1, Dataset ds2) {}

        interface CoreComp extends Component<None, Pair> {}

        interface CrustComp extends Component<Pair, Void> {}

        private static final class Core implements Pipeline<None, Pair> {
            @Override
            public void define(PipelineBuilder<None, Pair> p) {
                p.returns(p.task(CoreComp.class).caching(false));
            }
        }

        private static final class Mantle implements Pipeline<None, Pair> {
            @Override
            public void define(PipelineBuilder<None, Pair> p) {
                p.returns(p.pipeline(new Core()).caching(false));
            }
        }

        private static final class MultipleArtifactsNamedtuplePipeline implements Pipeline<None, Void> {
            @Override
            public void define(PipelineBuilder<None, Void> p) {
                var made = p.pipeline(new Mantle()).caching(false);
                p.task(
                                CrustComp.class,
                                set(Pair::ds1).to(made.output(Pair::ds1)),
                                set(Pair::ds2).to(made.output(Pair::ds2)))
                        .caching(false);
            }
        }
    }

    private static final class Values {
        record Pair(String val1, String val2) {}

        interface CoreComp extends Component<None, Pair> {}

        interface CrustComp extends Component<Pair, Void> {}

        private static final class Core implements Pipeline<None, Pair> {
            @Override
            public void define(PipelineBuilder<None, Pair> p) {
                p.returns(p.task(CoreComp.class).caching(false));
            }
        }

        private static final class Mantle implements Pipeline<None, Pair> {
            @Override
            public void define(PipelineBuilder<None, Pair> p) {
                p.returns(p.pipeline(new Core()).caching(false));
            }
        }

        private static final class MultipleParametersNamedtuplePipeline implements Pipeline<None, Void> {
            @Override
            public void define(PipelineBuilder<None, Void> p) {
                var made = p.pipeline(new Mantle()).caching(false);
                p.task(
                                CrustComp.class,
                                set(Pair::val1).to(made.output(Pair::val1)),
                                set(Pair::val2).to(made.output(Pair::val2)))
                        .caching(false);
            }
        }
    }

    private LayerTwins() {}
}
