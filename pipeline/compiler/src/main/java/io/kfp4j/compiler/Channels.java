package io.kfp4j.compiler;

import io.kfp4j.component.signature.Field;
import io.kfp4j.dsl.definition.Member;
import io.kfp4j.dsl.definition.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What values are called when they pass into bodies ({@code pipelinechannel--train-model-accuracy}) and out of them, and where they
 * stand in the pipeline.
 */
final class Channels {
    private static final String PREFIX = "pipelinechannel--";

    private final GroupNames names;
    private final Topology topology;
    private final Map<Integer, List<Source.OneOf>> oneOfs = new HashMap<>();

    /** Whoever makes a value in a body, and what it calls it. */
    record Producer(String member, String key) {}

    Channels(GroupNames names, Topology topology) {
        this.names = names;
        this.topology = topology;
    }

    /** The groups around the place where a channel is at home. */
    List<Integer> home(Source.Channel channel) {
        if (channel instanceof Source.Output output) {
            return topology.task(output.task());
        }
        if (channel instanceof Source.Item item) {
            return Topology.and(topology.group(item.loop()), item.loop());
        }
        if (channel instanceof Source.ItemField field) {
            return home(field.item());
        }
        if (channel instanceof Source.Collected collected) {
            return topology.group(collected.group());
        }
        return channel instanceof Source.OneOf oneOf ? topology.group(oneOf.branches()) : List.of();
    }

    /** What an input is called that brings a channel into a body. */
    String input(Source.Channel channel) {
        if (channel instanceof Source.Parameter parameter) {
            return PREFIX + parameter.field().wireName();
        }
        if (channel instanceof Source.Item item) {
            return item(item.loop());
        }
        if (channel instanceof Source.ItemField field) {
            return item(field.item().loop())
                    + field.path().stream()
                            .map(each -> "-subvar-" + each.wireName())
                            .collect(Collectors.joining());
        }
        var producer = producer((Source.Produced) channel);
        return PREFIX + producer.member() + "-" + producer.key();
    }

    /** What stands in a text for a channel that comes in as a further input. */
    String placeholder(Source.Channel channel) {
        return "{{$.inputs.parameters['" + input(channel) + "']}}";
    }

    /** The CEL expression that picks a field out of a loop item. */
    static String selector(Source.ItemField field) {
        return field.path().stream()
                .map(Field::wireName)
                .map(name -> "[\"" + name + "\"]")
                .collect(Collectors.joining("", "parseJson(string_value)", ""));
    }

    Producer producer(Source.Produced channel) {
        if (channel instanceof Source.Output output) {
            return new Producer(output.task(), output.field().wireName());
        }
        if (channel instanceof Source.Collected collected) {
            return new Producer(names.name(collected.group()), surfaced(collected.each()));
        }
        var oneOf = (Source.OneOf) channel;
        var group = names.name(oneOf.branches());
        return new Producer(group, PREFIX + group + "-oneof-" + (number(oneOf) + 1));
    }

    /** What a loop or branch calls an output that it gives away: by the task that makes it, however deep. */
    String surfaced(Source.Produced each) {
        return each instanceof Source.Collected inner ? surfaced(inner.each()) : input(each);
    }

    private String item(int loop) {
        return topology.loop(loop).items() instanceof Member.Items.Supplied supplied
                ? input(supplied.list()) + "-loop-item"
                : PREFIX + names.knownItem(loop);
    }

    private int number(Source.OneOf oneOf) {
        var known = oneOfs.computeIfAbsent(oneOf.branches(), group -> new ArrayList<>());
        if (!known.contains(oneOf)) {
            known.add(oneOf);
        }
        return known.indexOf(oneOf);
    }
}
