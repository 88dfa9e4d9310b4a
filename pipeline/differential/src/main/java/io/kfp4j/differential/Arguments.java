package io.kfp4j.differential;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param shown whether sources and specs are printed
 */
record Arguments(String python, Path folder, long first, int count, boolean shown) {

    /** The arguments, or null if they make no sense. */
    static @Nullable Arguments of(String... args) {
        var all = new Arguments("python3", Path.of("target/differential"), 1, 300, false);
        try {
            for (int i = 0; i < args.length; i += 2) {
                all = all.with(args[i], args[i + 1]);
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return null;
        }
        return all;
    }

    private Arguments with(String option, String value) {
        return switch (option) {
            case "--python" -> new Arguments(value, folder, first, count, shown);
            case "--folder" -> new Arguments(python, Path.of(value), first, count, shown);
            case "--first" -> new Arguments(python, folder, Long.parseLong(value), count, shown);
            case "--count" -> new Arguments(python, folder, first, Integer.parseInt(value), shown);
            case "--seed" -> new Arguments(python, folder, Long.parseLong(value), 1, true);
            default -> throw new IllegalArgumentException(option);
        };
    }
}
