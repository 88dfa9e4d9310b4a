package io.kfp4j.cli;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.compiler.CompilerOptions;
import io.kfp4j.component.Component;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecReader;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a command works on: a file that holds a spec, or a class that has one. */
final class Source {
    private final CommandSpec command;
    private final String text;

    Source(CommandSpec command, String text) {
        this.command = command;
        this.text = text;
    }

    /** The spec, read or compiled. */
    CompiledPipeline pipeline(ClassLoader loader, CompilerOptions options) {
        if (!looksLikeFile()) {
            return compile(loader, options);
        }
        return SpecReader.read(file());
    }

    /** The file, which is there. */
    Path file() {
        if (!Files.isRegularFile(Path.of(text))) {
            throw wrong("There is no file '" + text + "'.");
        }
        return Path.of(text);
    }

    /** The spec of a class. */
    private CompiledPipeline compile(ClassLoader loader, CompilerOptions options) {
        return Compiler.compile(definition(loader), options);
    }

    /** What a class says. */
    PipelineDefinition definition(ClassLoader loader) {
        try {
            return definition(load(loader));
        } catch (LinkageError e) {
            throw wrong("The class '" + text + "' cannot be loaded: " + e
                    + ". Put everything it needs on --classpath, built for Java "
                    + Runtime.version().feature() + " or older.");
        }
    }

    private PipelineDefinition definition(Class<?> type) {
        if (Pipeline.class.isAssignableFrom(type)) {
            return PipelineDefinition.of(instance(type.asSubclass(Pipeline.class)));
        }
        if (Component.class.isAssignableFrom(type)) {
            return PipelineDefinition.ofComponent(component(type));
        }
        throw wrong("'" + text + "' is neither a Pipeline nor a Component. Name a class that implements one of them.");
    }

    boolean looksLikeFile() {
        return text.endsWith(".yaml")
                || text.endsWith(".yml")
                || text.endsWith(".json")
                || text.contains("/")
                || Files.isRegularFile(Path.of(text));
    }

    private Class<?> load(ClassLoader loader) {
        try {
            return Class.forName(text, true, loader);
        } catch (ClassNotFoundException e) {
            throw wrong("There is no class '" + text + "' on the class path."
                    + " Give its full name, and where it is with --classpath.");
        }
    }

    private Pipeline<?, ?> instance(@SuppressWarnings("rawtypes") Class<? extends Pipeline> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw wrong("The constructor of '" + text + "' failed: " + e.getCause());
        } catch (ReflectiveOperationException e) {
            throw wrong("'" + text + "' cannot be made. Give it a constructor without parameters, and make it no"
                    + " abstract or inner class.");
        }
    }

    @SuppressWarnings("unchecked") // checked by the caller; a component's own types are read by the compiler
    private static Class<? extends Component<?, ?>> component(Class<?> type) {
        return (Class<? extends Component<?, ?>>) type;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
