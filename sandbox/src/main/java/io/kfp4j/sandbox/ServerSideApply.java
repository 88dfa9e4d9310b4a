package io.kfp4j.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Kubernetes' server-side apply: an applier states the fields it wants, owns them, and gives up those it states no more.
 *
 * <p>Lists belong to one manager as a whole, as in a resource without list keys in its schema.
 */
final class ServerSideApply {

    /** A field that someone else owns with another value. */
    record Conflict(String manager, String apiVersion, String field) {}

    /** What came of it: the object to store, or the conflicts that forbid it. */
    sealed interface Result {
        record Applied(ObjectNode object) implements Result {}

        record Refused(List<Conflict> conflicts) implements Result {}
    }

    private ServerSideApply() {}

    /**
     * Applies to the object as it is stored; for a new object, to one that has nothing but its name.
     *
     * @param wanted what the applier states
     */
    static Result apply(ObjectNode current, ObjectNode wanted, String manager, boolean force) {
        FieldSet stated = FieldSet.ofObject(wanted)
                .without(path -> FieldSet.at(wanted, path).isNull());
        ManagedFields owned = ManagedFields.of(current);

        List<List<String>> contested = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (List<String> path : stated.paths()) {
            JsonNode stored = FieldSet.at(current, path);
            if (stored.isMissingNode() || stored.equals(FieldSet.at(wanted, path))) {
                continue;
            }
            for (ManagedFields.Entry other : owned.others(manager)) {
                if (other.fields().touches(path)) {
                    contested.add(path);
                    conflicts.add(new Conflict(other.manager(), other.apiVersion(), FieldSet.display(path)));
                }
            }
        }
        if (!conflicts.isEmpty() && !force) {
            return new Result.Refused(conflicts);
        }

        ManagedFields left = owned.taken(entry -> !entry.isBy(manager, "Apply", ""), path -> contested.stream()
                .anyMatch(field -> path.size() >= field.size()
                        && path.subList(0, field.size()).equals(field)));
        ObjectNode merged = current.deepCopy();
        for (List<String> path : owned.applied(manager).paths()) {
            boolean othersKeepIt = left.others(manager).stream()
                    .anyMatch(entry -> entry.fields().touches(path));
            if (!stated.overlaps(path) && !othersKeepIt) {
                remove(merged, path);
            }
        }
        stated.paths().forEach(path -> set(merged, path, FieldSet.at(wanted, path)));
        ManagedFields now =
                left.with(manager, "Apply", "", wanted.path("apiVersion").asText(), stated);
        merged.withObjectProperty("metadata").set("managedFields", now.toJson());
        return new Result.Applied(merged);
    }

    private static void set(ObjectNode object, List<String> path, JsonNode value) {
        ObjectNode parent = object;
        for (String key : path.subList(0, path.size() - 1)) {
            parent = parent.get(key) instanceof ObjectNode child ? child : parent.putObject(key);
        }
        parent.set(path.get(path.size() - 1), value.deepCopy());
    }

    /** Removes the field, and what it leaves empty above it. */
    private static void remove(ObjectNode object, List<String> path) {
        if (FieldSet.at(object, path.subList(0, path.size() - 1)) instanceof ObjectNode parent) {
            parent.remove(path.get(path.size() - 1));
            if (parent.isEmpty() && path.size() > 2) {
                remove(object, path.subList(0, path.size() - 1));
            }
        }
    }
}
