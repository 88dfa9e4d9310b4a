package io.kfp4j.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/**
 * All commands: those of one word, and nouns with their verbs. Making the model of a command takes a good part of what it then does, so
 * that only the one that is named is made, or all of them where none is.
 */
final class Commands {
    private static final Map<String, Class<?>> WORDS = words();

    /** The commands that the arguments may mean. */
    static CommandLine of(Kfp4j root, String... arguments) {
        var kfp4j = new CommandLine(root);
        var first = arguments.length == 0 ? "" : arguments[0];
        var word = WORDS.get(first);
        if (word != null && word != HelpCommand.class && word != CompletionCommand.class) {
            return kfp4j.addSubcommand(word);
        }
        var nouns = nouns();
        var noun = nouns.get(first);
        if (noun != null) {
            return kfp4j.addSubcommand(noun.commandLine(arguments.length == 1 ? "" : arguments[1]));
        }
        WORDS.values().forEach(kfp4j::addSubcommand);
        nouns.values().forEach(each -> kfp4j.addSubcommand(each.commandLine("")));
        return kfp4j;
    }

    /** All of them, none of which is named. */
    static CommandLine all() {
        return of(new Kfp4j());
    }

    private static Map<String, Class<?>> words() {
        Map<String, Class<?>> words = new LinkedHashMap<>();
        words.put("compile", CompileCommand.class);
        words.put("lint", LintCommand.class);
        words.put("diff", DiffCommand.class);
        words.put("graph", GraphCommand.class);
        words.put("stubs", StubsCommand.class);
        words.put("sandbox", SandboxCommand.class);
        words.put("doctor", DoctorCommand.class);
        words.put("completion", CompletionCommand.class);
        words.put("help", HelpCommand.class);
        return Collections.unmodifiableMap(words);
    }

    private static Map<String, Noun> nouns() {
        Map<String, Noun> nouns = new LinkedHashMap<>();
        add(nouns, new Noun("component", "Look at components.").verb("describe", DescribeCommand.class));
        add(
                nouns,
                new Noun("pipeline", "Publish pipelines, and see those of a server.")
                        .verb("publish", PublishCommand.class)
                        .verb("list", PipelineCommands.Listed.class)
                        .verb("get", PipelineCommands.Get.class)
                        .verb("delete", PipelineCommands.Delete.class));
        add(
                nouns,
                new Noun("version", "See the versions of a pipeline.")
                        .verb("list", VersionCommands.Listed.class)
                        .verb("get", VersionCommands.Get.class)
                        .verb("delete", VersionCommands.Delete.class));
        add(
                nouns,
                new Noun("run", "Run pipelines, here or on a server.")
                        .verb("local", RunLocalCommand.class)
                        .verb("submit", RunSubmitCommand.class)
                        .verb("wait", RunWaitCommand.class)
                        .verb("list", RunCommands.Listed.class)
                        .verb("get", RunCommands.Get.class)
                        .verb("logs", RunLogsCommand.class)
                        .verb("report", RunReportCommand.class)
                        .verb("terminate", RunCommands.Terminate.class)
                        .verb("retry", RunCommands.Retry.class)
                        .verb("archive", RunCommands.Archive.class)
                        .verb("unarchive", RunCommands.Unarchive.class)
                        .verb("delete", RunCommands.Delete.class));
        add(
                nouns,
                new Noun("experiment", "Keep runs together.")
                        .verb("create", ExperimentCommands.Create.class)
                        .verb("list", ExperimentCommands.Listed.class)
                        .verb("get", ExperimentCommands.Get.class)
                        .verb("archive", ExperimentCommands.Archive.class)
                        .verb("unarchive", ExperimentCommands.Unarchive.class)
                        .verb("delete", ExperimentCommands.Delete.class));
        add(
                nouns,
                new Noun("recurring-run", "Have pipelines run again and again.")
                        .verb("create", RecurringRunCreateCommand.class)
                        .verb("list", RecurringRunCommands.Listed.class)
                        .verb("get", RecurringRunCommands.Get.class)
                        .verb("enable", RecurringRunCommands.Enable.class)
                        .verb("disable", RecurringRunCommands.Disable.class)
                        .verb("delete", RecurringRunCommands.Delete.class));
        add(nouns, new Noun("artifact", "Fetch what tasks left behind.").verb("read", ArtifactReadCommand.class));
        add(nouns, new Noun("config", "See which server is asked, and as whom.").verb("show", ConfigShowCommand.class));
        return Collections.unmodifiableMap(nouns);
    }

    private static void add(Map<String, Noun> nouns, Noun noun) {
        nouns.put(noun.name(), noun);
    }

    private Commands() {}
}
