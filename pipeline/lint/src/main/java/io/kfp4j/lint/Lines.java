package io.kfp4j.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where things stand in the text of a compiled pipeline. */
public final class Lines {
    private static final int LIMIT = 32 * 1024 * 1024;

    private final List<Node> documents;

    private Lines(List<Node> documents) {
        this.documents = List.copyOf(documents);
    }

    /** Those of a text in YAML or JSON; of a text that is neither nothing is known. */
    public static Lines of(String text) {
        var settings = LoadSettings.builder().setCodePointLimit(LIMIT).build();
        List<Node> documents = new ArrayList<>();
        try {
            new Compose(settings).composeAllFromString(text).forEach(documents::add);
        } catch (YamlEngineException e) {
            return none();
        }
        return new Lines(documents);
    }

    /** Those of a pipeline without a text. */
    public static Lines none() {
        return new Lines(List.of());
    }

    /** The line of a node, counted from 1; of what is around it where that is not there. */
    public OptionalInt line(SpecPath path) {
        if (documents.isEmpty()) {
            return OptionalInt.empty();
        }
        Found best = new Found(0, documents.get(0));
        for (Node document : documents) {
            var found = find(document, path.steps());
            best = found.depth() > best.depth() ? found : best;
        }
        return best.at()
                .getStartMark()
                .map(mark -> OptionalInt.of(mark.getLine() + 1))
                .orElseGet(OptionalInt::empty);
    }

    private record Found(int depth, Node at) {}

    private static Found find(Node document, List<String> steps) {
        Node here = document;
        Node shown = document;
        for (int depth = 0; depth < steps.size(); depth++) {
            var step = step(here, steps.get(depth));
            if (step == null) {
                return new Found(depth, shown);
            }
            here = step.getValueNode();
            shown = step.getKeyNode();
        }
        return new Found(steps.size(), shown);
    }

    private static @Nullable NodeTuple step(Node node, String name) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals(name))
                    .findFirst()
                    .orElse(null);
        }
        if (node instanceof SequenceNode sequence && name.matches("[0-9]{1,6}")) {
            int index = Integer.parseInt(name);
            if (index < sequence.getValue().size()) {
                var item = sequence.getValue().get(index);
                return new NodeTuple(item, item);
            }
        }
        return null;
    }
}
