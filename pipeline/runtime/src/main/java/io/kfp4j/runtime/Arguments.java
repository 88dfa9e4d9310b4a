package io.kfp4j.runtime;

import io.kfp4j.spec.executor.ExecutorInput;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a component's program was called with.
 *
 * @param component the name of its class
 */
record Arguments(String component, ExecutorInput executorInput) {

    private static final String COMPONENT = "--component";
    private static final String INPUT = "--executor_input";
    private static final String INPUT_FILE = "--executor_input_file";
    private static final List<String> KNOWN = List.of(COMPONENT, INPUT, INPUT_FILE);
    private static final long MAX_FILE_BYTES = 32L << 20;

    private static final String USAGE =
            ". Usage: ComponentMain --component <class> (--executor_input <json> | --executor_input_file <path>)";

    static Arguments parse(List<String> args) throws ContractException {
        var given = options(args);
        var component = given.get(COMPONENT);
        var json = given.get(INPUT);
        var file = given.get(INPUT_FILE);
        if (component == null) {
            throw new ContractException("Missing " + COMPONENT + USAGE);
        }
        if (json != null && file != null) {
            throw new ContractException(INPUT + " and " + INPUT_FILE + " exclude each other" + USAGE);
        }
        if (json != null) {
            return new Arguments(component, read(json, INPUT));
        }
        if (file != null) {
            return new Arguments(component, read(textOf(file), INPUT_FILE + " '" + file + "'"));
        }
        throw new ContractException("Missing " + INPUT + USAGE);
    }

    private static Map<String, String> options(List<String> args) throws ContractException {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < args.size(); i++) {
            var arg = args.get(i);
            int equals = arg.indexOf('=');
            var name = arg.startsWith("--") && equals > 0 ? arg.substring(0, equals) : arg;
            if (!KNOWN.contains(name)) {
                throw new ContractException("Unknown argument '" + shortened(arg) + "'" + USAGE);
            }
            if (!name.equals(arg)) {
                given.put(name, arg.substring(equals + 1));
            } else if (++i < args.size()) {
                given.put(name, args.get(i));
            } else {
                throw new ContractException(name + " needs a value" + USAGE);
            }
        }
        return given;
    }

    private static ExecutorInput read(String json, String source) throws ContractException {
        try {
            // Newer launchers say more than we need to know.
            return Json.readLenient(json, source, ExecutorInput.class);
        } catch (SpecException e) {
            throw new ContractException(e.problems());
        }
    }

    private static String textOf(String file) throws ContractException {
        try {
            var path = Path.of(file);
            if (Files.size(path) > MAX_FILE_BYTES) {
                throw new ContractException(INPUT_FILE + " '" + file + "' is larger than " + MAX_FILE_BYTES + " bytes");
            }
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException e) {
            throw new ContractException("Cannot read " + INPUT_FILE + " '" + file + "': " + e);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
