package io.kfp4j.dsl.definition;

/**
 * A comparison that decides whether a branch runs.
 *
 * @param right a {@link Source.Channel} or a {@link Source.Constant}
 */
public record Condition(Source.Channel left, Operator operator, Source right) {

    /** How two values are compared. */
    public enum Operator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As it is written in most languages. */
        public String sign() {
            return sign;
        }
    }
}
