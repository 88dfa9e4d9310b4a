package io.kfp4j.cli;

import io.kfp4j.stubs.Stub;
import io.kfp4j.stubs.StubOptions;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes Java for a component or pipeline that others made. */
@Command(
        name = "stubs",
        description = {
            "Write a Java interface for a component or pipeline that others made.",
            "Takes a compiled component or pipeline, or a component.yaml of KFP's first version, and puts it beside the"
                    + " interface."
        },
        footer = {
            "",
            "Example:",
            "  kfp4j stubs component.yaml --package com.example --output src/main/java --resources src/main/resources"
        })
final class StubsCommand implements Callable<Integer> {
    private static final int MAXIMUM_BYTES = 8_000_000;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "<file>", description = "The YAML of a component or pipeline.")
    private Path file = Path.of("");

    @Option(names = "--package", paramLabel = "<name>", description = "The package of the interface; none if left out.")
    private String packageName = "";

    @Option(
            names = "--class",
            paramLabel = "<name>",
            description = "The name of the interface; made from the component's if left out.")
    private @Nullable String className;

    @Option(
            names = {"--output", "-o"},
            required = true,
            paramLabel = "<folder>",
            description = "The folder for sources; packages are folders below it.")
    private Path output = Path.of("");

    @Option(
            names = "--resources",
            paramLabel = "<folder>",
            description = "The folder for resources, where the YAML goes; that of the sources if left out.")
    private @Nullable Path resources;

    @Option(names = "--force", description = "Replace files that are there and say something else.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        var stub = Stub.of(text(), file.toString(), new StubOptions(packageName, className));
        var written = stub.write(output, resources == null ? output : resources, force);
        var talk = command.commandLine().getErr();
        written.forEach(each -> talk.println("Wrote '" + each + "'."));
        if (written.isEmpty()) {
            talk.println("All files of '" + stub.typeName() + "' are there already.");
        }
        stub.notes().forEach(talk::println);
        return ExitCode.OK;
    }

    private String text() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw wrong("There is no file '" + file + "'.");
        }
        if (Files.size(file) > MAXIMUM_BYTES) {
            throw wrong("'" + file + "' is larger than " + MAXIMUM_BYTES + " bytes, which no component is.");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw wrong("'" + file + "' is not text in UTF-8. Give the YAML of a component or pipeline.");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
