package io.kfp4j.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Who owns which fields of one object: {@code metadata.managedFields}. */
record ManagedFields(List<Entry> entries) {

    /** One manager's share. Apply and update, object and status are kept apart, as Kubernetes does. */
    record Entry(
            String manager, String operation, String apiVersion, String subresource, String time, FieldSet fields) {

        boolean isBy(String name, String how, String part) {
            return manager.equals(name) && operation.equals(how) && subresource.equals(part);
        }

        Entry withFields(FieldSet other) {
            return other.equals(fields) ? this : new Entry(manager, operation, apiVersion, subresource, now(), other);
        }
    }

    ManagedFields {
        entries = List.copyOf(entries);
    }

    static ManagedFields of(JsonNode object) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode entry : object.path("metadata").path("managedFields")) {
            entries.add(new Entry(
                    entry.path("manager").asText(),
                    entry.path("operation").asText(),
                    entry.path("apiVersion").asText(),
                    entry.path("subresource").asText(),
                    entry.path("time").asText(),
                    FieldSet.fromFieldsV1(entry.path("fieldsV1"))));
        }
        return new ManagedFields(entries);
    }

    FieldSet applied(String manager) {
        return entries.stream()
                .filter(entry -> entry.isBy(manager, "Apply", ""))
                .map(Entry::fields)
                .findFirst()
                .orElseGet(FieldSet::empty);
    }

    /** The shares of everyone but one applier, in the main part of the object. */
    List<Entry> others(String applier) {
        return entries.stream()
                .filter(entry -> entry.subresource().isEmpty() && !entry.isBy(applier, "Apply", ""))
                .toList();
    }

    /** One share replaced, or added if there was none; empty shares vanish. */
    ManagedFields with(String manager, String operation, String subresource, String apiVersion, FieldSet fields) {
        List<Entry> changed = new ArrayList<>();
        boolean found = false;
        for (Entry entry : entries) {
            boolean same = entry.isBy(manager, operation, subresource);
            found |= same;
            changed.add(same ? entry.withFields(fields) : entry);
        }
        if (!found) {
            changed.add(new Entry(manager, operation, apiVersion, subresource, now(), fields));
        }
        return new ManagedFields(changed).withoutEmpty();
    }

    /** Takes fields away from everyone that the predicate names. */
    ManagedFields taken(Predicate<Entry> from, Predicate<List<String>> fields) {
        return map(entry -> from.test(entry) ? entry.withFields(entry.fields().without(fields)) : entry);
    }

    /** What an update (create, replace, patch) by a manager leaves: it owns what it changed, alone. */
    ManagedFields updated(JsonNode before, JsonNode after, String manager, String subresource) {
        boolean status = subresource.equals("status");
        FieldSet old = status ? FieldSet.ofStatus(before) : FieldSet.ofObject(before);
        FieldSet now = status ? FieldSet.ofStatus(after) : FieldSet.ofObject(after);
        FieldSet changed = now.without(path -> FieldSet.at(before, path).equals(FieldSet.at(after, path)));
        if (changed.isEmpty() && now.equals(old)) {
            return this;
        }
        FieldSet mine = entries.stream()
                .filter(entry -> entry.isBy(manager, "Update", subresource))
                .map(Entry::fields)
                .findFirst()
                .orElseGet(FieldSet::empty);
        return taken(
                        entry -> entry.subresource().equals(subresource),
                        path -> changed.overlaps(path) || !now.contains(path))
                .with(
                        manager,
                        "Update",
                        subresource,
                        after.path("apiVersion").asText(),
                        mine.without(path -> !now.contains(path)).with(changed));
    }

    ArrayNode toJson() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Entry entry : entries) {
            ObjectNode json = array.addObject()
                    .put("apiVersion", entry.apiVersion())
                    .put("fieldsType", "FieldsV1")
                    .put("manager", entry.manager())
                    .put("operation", entry.operation())
                    .put("time", entry.time());
            json.set("fieldsV1", entry.fields().toFieldsV1());
            if (!entry.subresource().isEmpty()) {
                json.put("subresource", entry.subresource());
            }
        }
        return array;
    }

    private ManagedFields map(UnaryOperator<Entry> change) {
        return new ManagedFields(entries.stream().map(change).toList()).withoutEmpty();
    }

    private ManagedFields withoutEmpty() {
        return new ManagedFields(
                entries.stream().filter(entry -> !entry.fields().isEmpty()).toList());
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
