package io.kfp4j.lint;

import java.util.Set;

/** Outputs that a graph declares but does not fill, or fills but does not declare. */
final class GraphOutputRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Graph graph : subject.graphs()) {
            var declared = Graph.outputs(graph.component());
            var filled = graph.dag().outputs();
            compare(
                    graph,
                    "parameters",
                    declared.parameters().keySet(),
                    filled == null ? Set.of() : filled.parameters().keySet(),
                    findings);
            compare(
                    graph,
                    "artifacts",
                    declared.artifacts().keySet(),
                    filled == null ? Set.of() : filled.artifacts().keySet(),
                    findings);
        }
    }

    private static void compare(Graph graph, String kind, Set<String> declared, Set<String> filled, Findings findings) {
        declared.stream()
                .filter(name -> !filled.contains(name))
                .forEach(name -> findings.add(
                        Code.MISSING_OUTPUT,
                        graph.at().to("outputDefinitions", kind, name),
                        graph.title() + " declares output '" + name + "', which no task fills",
                        "Name the task under 'dag.outputs." + kind + "', or take the output away."));
        filled.stream()
                .filter(name -> !declared.contains(name))
                .forEach(name -> findings.add(
                        Code.MISSING_OUTPUT,
                        graph.at().to("dag", "outputs", kind, name),
                        graph.title() + " fills output '" + name + "', which it does not declare",
                        "Declare it under 'outputDefinitions." + kind + "'."));
    }
}
