package io.kfp4j.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A noun, such as run, that says nothing without one of its verbs. */
record Noun(String name, String description, Map<String, Class<?>> verbs) {

    Noun(String name, String description) {
        this(name, description, Map.of());
    }

    /** This one with a verb more. */
    Noun verb(String verb, Class<?> command) {
        var more = new LinkedHashMap<>(verbs);
        more.put(verb, command);
        return new Noun(name, description, more);
    }

    /**
     * The noun as a command.
     *
     * @param only the verb that is named; with none of its own, the noun has all of them
     */
    CommandLine commandLine(String only) {
        var spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description).synopsisSubcommandLabel("COMMAND");
        var commandLine = new CommandLine(spec);
        var named = verbs.get(only);
        if (named != null) {
            return commandLine.addSubcommand(named);
        }
        verbs.values().forEach(commandLine::addSubcommand);
        return commandLine;
    }
}
