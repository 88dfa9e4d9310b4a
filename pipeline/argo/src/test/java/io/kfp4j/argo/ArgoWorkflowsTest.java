package io.kfp4j.argo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.argo.object.Dag;
import io.kfp4j.argo.object.Parameter;
import io.kfp4j.argo.object.Template;
import io.kfp4j.argo.object.Workflow;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecReader;
import io.kfp4j.spec.format.SpecWriter;
import io.kfp4j.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgoWorkflowsTest {
    private static final CompiledPipeline TOY = SpecReader.read(Path.of("src/test/resources/toy.yaml"));
    private static final ArgoOptions OPTIONS = ArgoOptions.storingIn(S3Storage.ofCluster("toys"));
    private static final ArgoOptions WITH_NOTE = OPTIONS.argument("note", "say \"hi\"\nand {bye}");

    @Test
    void translatesLoopsChoicesAndTheExitHandlerAsReviewed() {
        var workflow = toy();

        Golden.at(Path.of("src/test/resources/golden/toy.yaml")).matches(workflow.yaml());
    }

    @Test
    void runsTheExitTaskWhenTheWorkflowHasEnded() {
        var workflow = toy();

        assertThat(workflow.spec().onExit()).isEqualTo("exit");
        assertThat(tasks(workflow, "root")).extracting(Dag.Task::name).containsExactly("exit-handler-1");
        assertThat(argument(tasks(workflow, "exit").get(0), "status"))
                .contains("workflow.status == 'Succeeded' ? 'COMPLETE'", "workflow.failures");
    }

    @Test
    void skipsWhatFollowsASkippedTask() {
        var workflow = toy();

        assertThat(task(workflow, "exit-handler-1", "condition-4").depends()).isEqualTo("for-loop-3.Succeeded");
        assertThat(task(workflow, "exit-handler-1", "condition-4").when())
                .isEqualTo("{{=int(fromJSON(inputs.parameters['wanted'])) == 2"
                        + " && !(fromJSON(inputs.parameters['wanted']) > 5)}}");
    }

    @Test
    void keepsBracesInTextsFromBecomingTags() {
        var workflow = toy();

        var row = argument(task(workflow, "exit-handler-1", "make-data"), "row");
        assertThat(row.substring(3, row.length() - 2)).doesNotContain("{{", "}}");
        assertThat(tasks(workflow, "for-loop-2").get(0).withParam()).isEqualTo("[\"a\",\"b {\\u007bx}}\",\"c\"]");
    }

    @Test
    void putsTheQuotesBackThatArgoTakesOffTheItemsOfALoop() {
        var workflow = toy();

        assertThat(argument(tasks(workflow, "for-loop-2").get(0), "row")).isEqualTo("\"{{item}}\"");
        assertThat(argument(tasks(workflow, "for-loop-3").get(0), "rate")).isEqualTo("{{item}}");
    }

    @Test
    void givesItemsOfAnySortToAnInputThatTakesTexts() {
        var source = SpecWriter.yaml(TOY).replace("[\"a\", \"b {{x}}\", \"c\"]", "[1, {\"a\": \"b\"}, \"c\"]");

        var workflow = ArgoWorkflows.of(SpecReader.parse(source, "toy.yaml"), WITH_NOTE)
                .workflow();

        assertThat(tasks(workflow, "for-loop-2").get(0).withParam())
                .isEqualTo("[\"1\",\"{\\\"a\\\":\\\"b\\\"}\",\"c\"]");
    }

    @Test
    void limitsHowManyPassesOfALoopGoOnAtATime() {
        var workflow = toy();

        assertThat(template(workflow, "for-loop-2").parallelism()).isEqualTo(2);
        assertThat(template(workflow, "for-loop-3").parallelism()).isNull();
    }

    @Test
    void hasOneTemplateForEqualUsesOfAComponent() {
        var workflow = toy();

        assertThat(task(workflow, "exit-handler-1", "make-data").template()).isEqualTo("make-data");
        assertThat(task(workflow, "for-loop-2-pass", "make-data").template()).isEqualTo("make-data");
        assertThat(workflow.spec().templates()).extracting(Template::name).doesNotHaveDuplicates();
    }

    @Test
    void triesAgainAsTheTaskSays() {
        var retry = template(toy(), "train").retryStrategy();

        assertThat(retry).isEqualTo(new Template.RetryStrategy("1", "Always", new Template.Backoff("1s", "2", "10s")));
    }

    @Test
    void choosesTheWordsOfACommandByWhatTheTaskIsGiven() {
        var container = template(toy(), "tell").container();

        assertThat(container).isNotNull();
        assertThat(container.args().subList(1, 3))
                .containsExactly(
                        "--given", "{{=(inputs.parameters['status'] == 'null' ? '' : inputs.parameters['status'])}}");
    }

    @Test
    void asksForValuesOfAWorkflowButNotOfATemplate() {
        var toy = ArgoWorkflows.of(TOY, OPTIONS);

        assertThat(toy.template().spec().arguments()).isNotNull();
        assertThatThrownBy(toy::workflow)
                .isInstanceOf(ArgoException.class)
                .hasMessage(
                        "pipeline 'toy': parameter 'note' has no value. Give it one with ArgoOptions.argument, or a default in the pipeline.");
        assertThatThrownBy(() -> toy.cron(CronSchedule.of("@daily"))).isInstanceOf(ArgoException.class);
    }

    @Test
    void refusesArgumentsThatThePipelineDoesNotTakeAllAtOnce() {
        var options = OPTIONS.argument("note", 5).argument("notes", "x");

        assertThatThrownBy(() -> ArgoWorkflows.of(TOY, options))
                .isInstanceOfSatisfying(ArgoException.class, e -> assertThat(e.problems())
                        .containsExactlyInAnyOrder(
                                "argument 'note': '5' is not of type STRING. Give one that is.",
                                "argument 'notes': the pipeline has no such parameter. It has [note, rates, wanted]."));
    }

    @Test
    void refusesAnArgumentThatArgoWouldFillIn() {
        var options = OPTIONS.argument("note", "{{workflow.name}}");

        assertThatThrownBy(() -> ArgoWorkflows.of(TOY, options))
                .hasMessage(
                        "argument 'note': '{{workflow.name}}' holds two braces in a row, which Argo takes for a tag."
                                + " Write it another way.");
    }

    @Test
    void refusesAScheduleWithSeconds() {
        assertThatThrownBy(() -> CronSchedule.of("0 0 3 * * *"))
                .hasMessageContaining("'0 0 3 * * *' has not five fields");
        assertThat(ArgoWorkflows.of(TOY, WITH_NOTE)
                        .cron(CronSchedule.of("0 3 * * *"))
                        .spec()
                        .schedules())
                .containsExactly("0 3 * * *");
    }

    private static Workflow toy() {
        return ArgoWorkflows.of(TOY, WITH_NOTE).workflow();
    }

    private static Template template(Workflow workflow, String name) {
        return workflow.spec().templates().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Dag.Task> tasks(Workflow workflow, String template) {
        var dag = template(workflow, template).dag();
        assertThat(dag).isNotNull();
        return dag.tasks();
    }

    private static Dag.Task task(Workflow workflow, String template, String name) {
        return tasks(workflow, template).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String argument(Dag.Task task, String name) {
        return task.arguments().parameters().stream()
                .filter(each -> each.name().equals(name))
                .map(Parameter::value)
                .findFirst()
                .orElseThrow();
    }
}
