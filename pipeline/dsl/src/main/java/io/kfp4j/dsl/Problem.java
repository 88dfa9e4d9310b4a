package io.kfp4j.dsl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing wrong with a pipeline.
 *
 * @param where file and line
 * @param what what is wrong there and what to do about it
 */
public record Problem(Code code, String where, String what) {

    @Override
    public String toString() {
        return where + ": " + code + " " + what;
    }

    /** The kinds of problems, by the number that documentation knows them by. */
    public enum Code {
        /** An accessor that names no component of a record, or one of another record. */
        NOT_AN_ACCESSOR(1),
        /** A component or pipeline class whose inputs or outputs no spec can express. */
        BAD_SIGNATURE(2),
        /** A required input without a value. */
        MISSING_INPUT(3),
        /** An input with two values. */
        INPUT_SET_TWICE(4),
        /** A value used where it cannot be seen. */
        NOT_VISIBLE(5),
        /** A text made with {@code +} out of a runtime value. */
        TEXT_MADE_WITH_PLUS(6),
        /** A value that KFP cannot carry, or not to this place. */
        UNUSABLE_VALUE(7),
        /** A loop that cannot be. */
        BAD_LOOP(8),
        /** A condition that cannot be. */
        BAD_CONDITION(9),
        /** An exit handler that cannot be. */
        BAD_EXIT_HANDLER(10),
        /** Outputs that are missing or cannot leave. */
        BAD_OUTPUT(11),
        /** An option that makes no sense to KFP or Kubernetes. */
        BAD_OPTION(12),
        /** A body or pipeline without tasks. */
        NO_TASKS(13),
        /** Tasks that wait for each other. */
        CYCLE(14),
        /** A default that is not of its type. */
        BAD_DEFAULT(15),
        /** A name that KFP does not take. */
        BAD_NAME(16),
        /** A spec larger than a server accepts. */
        TOO_LARGE(17),
        /** Something that the servers in question do not know. */
        NOT_ON_TARGET(18),
        /** Something that KFP's format can say and no server of Kubeflow carries out. */
        BEYOND_KUBEFLOW(19);

        private final int number;

        Code(int number) {
            this.number = number;
        }

        /** The code that is written so, {@code KFP4J-E003} or {@code E003}. */
        public static Optional<Code> of(String text) {
            var id = text.toUpperCase(Locale.ROOT);
            return Stream.of(values())
                    .filter(code ->
                            code.toString().equals(id) || code.toString().equals("KFP4J-" + id))
                    .findFirst();
        }

        /** What it means and what to do, at more length than a message has. */
        public String explanation() {
            var text = explanations();
            int start = text.indexOf("## " + this + "\n");
            if (start < 0) {
                throw new IllegalStateException("explanations.md says nothing about '" + this + "'. Add it.");
            }
            int end = text.indexOf("\n## ", start + 1);
            return text.substring(text.indexOf('\n', start) + 1, end < 0 ? text.length() : end)
                    .strip();
        }

        private static String explanations() {
            try (InputStream in = Objects.requireNonNull(Problem.class.getResourceAsStream("explanations.md"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return "KFP4J-E%03d".formatted(number);
        }
    }
}
