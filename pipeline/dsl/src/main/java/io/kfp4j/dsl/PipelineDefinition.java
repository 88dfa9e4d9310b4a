package io.kfp4j.dsl;

import io.kfp4j.component.Component;
import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.component.signature.WireNames;
import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.definition.ContainerOptions;
import io.kfp4j.dsl.definition.GraphDefinition;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.dsl.definition.TaskDefinition;
import java.util.List;
import java.util.function.Consumer;

/**
 * A pipeline that has been defined and found to be in order; what the compiler turns into a spec.
 *
 * @param graph the pipeline as it was written
 * @param beyondKubeflow what in it KFP's format can say and no server of Kubeflow carries out
 */
public record PipelineDefinition(GraphDefinition graph, List<Problem> beyondKubeflow) {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,127}";

    public PipelineDefinition {
        beyondKubeflow = List.copyOf(beyondKubeflow);
    }

    /**
     * Runs a pipeline's {@code define} and looks at what it says.
     *
     * @throws PipelineDefinitionException with everything that is wrong with it
     */
    public static PipelineDefinition of(Pipeline<?, ?> pipeline) {
        var session = new Session();
        var where = pipeline.getClass().getSimpleName();
        var signature = PipelineSignature.of(pipeline.getClass(), session, where);
        return finished(record(WireNames.ofClass(pipeline.getClass()), pipeline, signature, session, where), session);
    }

    /**
     * The same for a pipeline that is a lambda or method reference, which has no name and does not tell its parameters.
     *
     * @throws PipelineDefinitionException with everything that is wrong with it
     */
    public static <P extends Record> PipelineDefinition named(
            String name, Class<P> parameters, Pipeline<P, Void> pipeline) {
        var session = new Session();
        var signature = PipelineSignature.ofRecord(parameters, session, name);
        return finished(record(name, pipeline, signature, session, name), session);
    }

    /**
     * A component on its own, as a pipeline of one task that takes and returns what the component does.
     *
     * @throws io.kfp4j.component.signature.SignatureException with everything about the class that no spec can express
     * @throws PipelineDefinitionException with everything that is wrong with the container it says
     */
    public static PipelineDefinition ofComponent(Class<? extends Component<?, ?>> component) {
        var session = new Session();
        var where = component.getSimpleName();
        var signature = ComponentSignature.of(component);
        var work = new TaskDefinition.Work.Component(
                signature, session.container(signature, where).orElse(null), ContainerOptions.none());
        var inputs = signature.inputs().stream()
                .map(each -> new TaskDefinition.Input(each, new Source.Parameter(each)))
                .toList();
        var outputs = signature.outputs().stream()
                .map(each -> new GraphDefinition.GraphOutput(each, new Source.Output(signature.name(), each)))
                .toList();
        var task = new TaskDefinition(
                signature.name(), where, work, inputs, new TaskDefinition.Options(null, List.of(), false, null, null));
        return finished(
                new GraphDefinition(
                        signature.name(),
                        where,
                        signature.description(),
                        signature.inputs(),
                        outputs,
                        List.of(task),
                        PipelineConfig.none()),
                session);
    }

    static <P extends Record, O> GraphDefinition record(
            String name, Pipeline<P, O> pipeline, PipelineSignature signature, Session session, String where) {
        if (!name.matches(NAME)) {
            session.problem(
                    Code.BAD_NAME,
                    where,
                    name.isEmpty()
                            ? "the pipeline has no name, for its class has none. Declare it as a class that has one"
                            : "the pipeline's name '" + name
                                    + "' is not lower case letters, digits and '-', at most 128");
        }
        Consumer<String> report = each -> session.problem(Code.BAD_NAME, where, each);
        FieldNames.check(name, signature.parameters(), report);
        FieldNames.check(name, signature.outputs().fields(), report);
        DefaultChecks.check(name, signature.parameters(), each -> session.problem(Code.BAD_DEFAULT, where, each));
        var recording = new Recording(session, name, signature);
        var builder = new PipelineBuilder<P, O>(recording);
        session.enter(pipeline, where, () -> pipeline.define(builder));
        recording.finish(where);
        builder.outputs().finish(where);
        return new GraphDefinition(
                name,
                where,
                signature.description(),
                signature.parameters(),
                builder.outputs().outputs(),
                session.isInOrder() ? builder.members() : List.of(),
                builder.config());
    }

    private static PipelineDefinition finished(GraphDefinition graph, Session session) {
        session.throwIfAny();
        return new PipelineDefinition(graph, session.beyondKubeflow());
    }
}
