package io.kfp4j.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.format.SpecReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class GraphsTest {
    private static final String SWEEP =
            """
            components:
              comp-for-loop-1:
                dag:
                  tasks:
                    train:
                      componentRef:
                        name: comp-train
              comp-train:
                executorLabel: exec-train
            deploymentSpec:
              executors:
                exec-train:
                  container:
                    image: example.org/team/train:1.0
            pipelineInfo:
              name: sweep
            root:
              dag:
                tasks:
                  for-loop-1:
                    componentRef:
                      name: comp-for-loop-1
                    dependentTasks:
                    - read
                    parameterIterator:
                      itemInput: item
                      items:
                        raw: '[1, 2]'
                  read:
                    componentRef:
                      name: comp-train
                    taskInfo:
                      name: Read "all" <data>
                  select:
                    componentRef:
                      name: comp-train
                    dependentTasks:
                    - for-loop-1
            schemaVersion: 2.1.0
            """;

    @Test
    void drawsTasksInTheirGroups() {
        assertThat(MermaidGraph.text(graph()))
                .isEqualTo(
                        """
                flowchart TD
                  subgraph t0["↻ for-loop-1 · each of [1, 2]"]
                    t1["train"]
                  end
                  t2["Read #quot;all#quot; #lt;data#gt;"]
                  t3["select"]
                  t2 --> t0
                  t0 --> t3
                """);
    }

    @Test
    void speaksGraphvizsLanguage() {
        assertThat(DotGraph.text(graph()))
                .isEqualTo(
                        """
                digraph pipeline {
                  compound=true;
                  node [shape=box, style=rounded, fontname="sans-serif"];
                  graph [fontname="sans-serif", style=dashed];
                  subgraph cluster_0 {
                    label="↻ for-loop-1 · each of [1, 2]";
                    t1 [label="train"];
                  }
                  t2 [label="Read \\"all\\" <data>"];
                  t3 [label="select"];
                  t2 -> t1 [lhead=cluster_0];
                  t1 -> t3 [ltail=cluster_0];
                }
                """);
    }

    @Test
    void drawsEveryTaskOnceInWellFormedSvg() throws XMLStreamException {
        var svg = SvgGraph.document(graph());

        assertThat(titles(svg))
                .containsExactlyInAnyOrder(
                        "for-loop-1 · each of [1, 2]",
                        "train: train:1.0",
                        "Read \"all\" <data>: train:1.0",
                        "select: train:1.0");
        assertThat(svg).doesNotContain("NaN");
    }

    @Test
    void drawsPipelinesWhoseTasksWaitForEachOther() throws XMLStreamException {
        var circle = SWEEP.replace("        taskInfo:\n", "        dependentTasks: [select]\n        taskInfo:\n");

        var svg = SvgGraph.document(PipelineGraph.of(SpecReader.parse(circle, "circle.yaml")));

        assertThat(titles(svg)).hasSize(4);
    }

    @Test
    void leavesComponentsThatContainThemselvesClosed() {
        var endless = SWEEP.replaceFirst("name: comp-train", "name: comp-for-loop-1");

        assertThat(MermaidGraph.text(PipelineGraph.of(SpecReader.parse(endless, "endless.yaml"))))
                .contains("t1[\"train\"]");
    }

    @Test
    void keepsTwoHundredTasksOnAPage() {
        var tasks = IntStream.range(0, 200)
                .mapToObj(i -> new GraphNode(
                        "task-" + i,
                        "task-" + i,
                        "",
                        "●",
                        "task",
                        null,
                        i < 20 ? List.of() : List.of("task-" + (i * 7 + i / 3) % (i / 20 * 20)),
                        List.of()))
                .toList();

        var box = GraphLayout.of(GraphNode.root(tasks));

        assertThat(box.width).isLessThan(1200);
        assertThat(box.children).hasSize(200).allSatisfy(child -> assertThat(child.x + child.width)
                .isLessThanOrEqualTo(box.width));
    }

    @Test
    void leadsLinesRoundTheTasksOfALongRow() {
        List<GraphNode> tasks = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("first"));
        tasks.add(task("first", List.of()));
        for (int i = 0; i < 20; i++) {
            names.add("middle-" + i);
            tasks.add(task("middle-" + i, List.of("first")));
        }
        tasks.add(task("last", names));

        var box = GraphLayout.of(GraphNode.root(tasks));

        assertThat(box.children.subList(1, 21)).extracting(child -> child.y).anyMatch(y -> y != box.children.get(1).y);
        assertThat(box.lines).hasSize(41).allSatisfy(line -> assertThat(line.subList(1, line.size() - 1))
                .allSatisfy(point -> assertThat(box.children)
                        .noneMatch(child -> child.x < point.x()
                                && point.x() < child.x + child.width
                                && child.y < point.y()
                                && point.y() < child.y + child.height)));
    }

    @Test
    void keepsBothEndsOfALongName() {
        var long312 = task("compare-candidates-with-the-baseline-of-last-week-312", List.of());

        assertThat(SvgGraph.document(GraphNode.root(List.of(long312))))
                .contains("compare-candidates-with-")
                .contains("…ek-312<");
    }

    @Test
    void keepsWideGroupsInsideTheGroupsAroundThem() {
        var tasks = IntStream.range(0, 20)
                .mapToObj(i -> new GraphNode(
                        "task-" + i, "a task of a long name " + i, "", "●", "task", null, List.of(), List.of()))
                .toList();
        var inner = new GraphNode("inner", "inner", "", "+", "pipeline", null, List.of(), tasks);
        var outer = new GraphNode("outer", "outer", "", "+", "pipeline", null, List.of(), List.of(inner));

        var box = GraphLayout.of(GraphNode.root(List.of(outer))).children.get(0);

        assertThat(box.children.get(0).x).isGreaterThan(10);
        assertThat(box.children.get(0).x + box.children.get(0).width).isLessThan(box.width - 10);
    }

    private static GraphNode task(String name, List<String> after) {
        return new GraphNode(name, name, "", "●", "task", null, after, List.of());
    }

    private static GraphNode graph() {
        return PipelineGraph.of(SpecReader.parse(SWEEP, "sweep.yaml"));
    }

    private static List<String> titles(String svg) throws XMLStreamException {
        var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(svg));
        List<String> titles = new ArrayList<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("title")) {
                titles.add(reader.getElementText());
            }
        }
        return titles;
    }
}
