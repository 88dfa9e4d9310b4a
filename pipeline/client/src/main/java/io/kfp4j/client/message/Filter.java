package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which resources a list holds: those for which every predicate is true. */
@JsonSnakeCase
public record Filter(List<Predicate> predicates) {
    public Filter {
        predicates = List.copyOf(predicates);
    }

    /** A comparison of one field with a value; exactly one of the values is there. */
    @JsonSnakeCase
    public record Predicate(
            @Nullable Operation operation,
            @Nullable String key,
            @Nullable Integer intValue,
            @Nullable Long longValue,
            @Nullable String stringValue,
            @Nullable Instant timestampValue,
            @Nullable IntValues intValues,
            @Nullable LongValues longValues,
            @Nullable StringValues stringValues) {}

    /** How a field is compared. */
    public enum Operation {
        OPERATION_UNSPECIFIED,
        EQUALS,
        NOT_EQUALS,
        GREATER_THAN,
        GREATER_THAN_EQUALS,
        LESS_THAN,
        LESS_THAN_EQUALS,
        IN,
        IS_SUBSTRING
    }

    /** For {@link Operation#IN}. */
    @JsonSnakeCase
    public record IntValues(List<Integer> values) {
        public IntValues {
            values = List.copyOf(values);
        }
    }

    /** For {@link Operation#IN}. */
    @JsonSnakeCase
    public record LongValues(List<Long> values) {
        public LongValues {
            values = List.copyOf(values);
        }
    }

    /** For {@link Operation#IN}. */
    @JsonSnakeCase
    public record StringValues(List<String> values) {
        public StringValues {
            values = List.copyOf(values);
        }
    }
}
