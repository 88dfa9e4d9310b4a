package io.kfp4j.dsl;

import io.kfp4j.component.Accessor;
import io.kfp4j.component.Artifact;
import io.kfp4j.component.Component;
import io.kfp4j.component.TaskFinalStatus;
import io.kfp4j.dsl.definition.Member;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records a pipeline while {@link Pipeline#define} runs. What is written inside the body of a loop, a condition or an exit handler
 * belongs to it.
 *
 * @param <P> the parameters
 * @param <O> the outputs
 */
public final class PipelineBuilder<P extends Record, O> {
    private final Recording recording;
    private final Tasks tasks;
    private final Imports imports;
    private final Exits exits;
    private final Returns returns;
    private PipelineConfig config = PipelineConfig.none();

    PipelineBuilder(Recording recording) {
        this.recording = recording;
        this.tasks = new Tasks(recording);
        this.imports = new Imports(recording);
        this.exits = new Exits(recording);
        this.returns = new Returns(recording, exits);
    }

    /** A parameter (or artifact) this pipeline takes, known when it runs. */
    public <T extends @Nullable Object> Value<T> parameter(Accessor<P, T> which) {
        var name = Named.by(which);
        recording.checkNamed(Caller.where(), "parameter(…)", name);
        return new Values.Parameter<>(recording.root(), name);
    }

    /** A component at work, with its inputs. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, never stored into
    public final <I extends Record, R> ContainerTask<R> task(
            Class<? extends Component<I, R>> component, Setting<I>... inputs) {
        return tasks.container(component, List.of(inputs), Caller.where());
    }

    /** A pipeline at work inside this one, with its parameters. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, never stored into
    public final <I extends Record, R> Task<R> pipeline(Pipeline<I, R> pipeline, Setting<I>... parameters) {
        return tasks.nested(pipeline, List.of(parameters), Caller.where());
    }

    /** An artifact that exists already, {@code s3://bucket/key}. */
    public <A extends Artifact> ImportTask<A> importArtifact(Class<A> type, String uri) {
        return imports.artifact(type, new Values.Constant<>(uri), Caller.where());
    }

    /** An artifact that exists already, at a URI that is a parameter or a loop item. */
    public <A extends Artifact> ImportTask<A> importArtifact(Class<A> type, Value<String> uri) {
        return imports.artifact(type, uri, Caller.where());
    }

    /** Starts a condition. Artifacts, lists and records cannot be compared, and do not compile here. */
    public <C extends Comparable<C>> Comparison<C, When> when(Value<C> value) {
        return When.comparing(recording, "when", value, condition -> new When(recording, condition));
    }

    /** Starts a loop over items known now: texts, numbers, booleans, enum constants, lists, maps or records, all of one type. */
    public <T> Loop<T> forEach(List<T> items) {
        return new Loops(recording).over(items, Caller.where());
    }

    /** Starts a loop over items known when the pipeline runs. */
    public <T> Loop<T> forEach(Value<? extends List<T>> items) {
        return new Loops(recording).over(items, Caller.where());
    }

    /** Names the task that runs when everything else is over, however it ended. */
    public void onExit(Function<Value<TaskFinalStatus>, ? extends Task<?>> exit) {
        exits.whole(exit, Caller.where());
    }

    /** Names the task that runs when the body is over, however it ended. */
    public Group exitHandler(Function<Value<TaskFinalStatus>, ? extends Task<?>> exit, Runnable body) {
        return exits.part(null, exit, body, Caller.where());
    }

    /**
     * The same with a name that people see.
     *
     * @param shown the name
     */
    public Group exitHandler(String shown, Function<Value<TaskFinalStatus>, ? extends Task<?>> exit, Runnable body) {
        recording.checkText(Caller.where(), "exitHandler(…)", shown);
        return exits.part(shown, exit, body, Caller.where());
    }

    /** Options for the tasks from here to the end of this body; a task's own options win. */
    public void taskDefaults(Consumer<ContainerTask<?>> defaults) {
        recording.current().defaults(defaults);
    }

    /** What holds for runs of this pipeline as a whole. */
    public void config(PipelineConfig said) {
        new ConfigChecks(recording, Caller.where()).check(said);
        this.config = said;
    }

    /** Gives this pipeline its outputs. */
    public void returns(Value<? extends O> result) {
        returns.value(result, Caller.where());
    }

    List<Member> members() {
        return exits.wrapped(recording.root().members());
    }

    PipelineConfig config() {
        return config;
    }

    Returns outputs() {
        return returns;
    }
}
