package io.kfp4j.cli;

import io.kfp4j.spec.format.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;

/**
 * The command, invoked.
 *
 * @param data what it wrote to standard output
 * @param talk what it wrote to standard error
 */
record Invocation(int code, String data, String talk) {

    static Invocation of(String... arguments) {
        var data = new StringWriter();
        var talk = new StringWriter();
        var code = Kfp4j.execute(new PrintWriter(data), new PrintWriter(talk), arguments);
        return new Invocation(code, data.toString(), talk.toString());
    }

    /** What it wrote to standard output, as JSON. */
    @SuppressWarnings("unchecked") // an object; the parser's trees have texts for keys
    Map<String, Object> json() {
        return (Map<String, Object>) Objects.requireNonNull(Json.parse(data, "standard output"));
    }
}
