package io.kfp4j.spec.format;

import java.util.List;
import java.util.Map;

/** A piece of YAML or JSON that knows where it stands. */
sealed interface Node {

    Position at();

    /** What it is, for messages. */
    String kind();

    record Text(Position at, String value) implements Node {
        @Override
        public String kind() {
            return "text";
        }
    }

    record Bool(Position at, boolean value) implements Node {
        @Override
        public String kind() {
            return "'" + value + "'";
        }
    }

    record Int(Position at, long value) implements Node {
        @Override
        public String kind() {
            return "the number " + value;
        }
    }

    record Decimal(Position at, double value) implements Node {
        @Override
        public String kind() {
            return "the number " + DecimalText.json(value);
        }
    }

    record Null(Position at) implements Node {
        @Override
        public String kind() {
            return "null";
        }
    }

    record Items(Position at, List<Node> values) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Fields(Position at, Map<String, Field> fields) implements Node {
        @Override
        public String kind() {
            return "an object";
        }
    }

    /** A value and the place of its key. */
    record Field(Position at, Node value) {}
}
