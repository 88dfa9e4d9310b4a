package io.kfp4j.dsl;

import io.kfp4j.component.Accessor;
import io.kfp4j.component.Artifact;

/**
 * Stands for the outputs of a container component in its command and arguments.
 *
 * @param <O> the outputs
 */
public final class OutputPlaceholders<O> {
    private static final String FILE = "{{$.outputs.parameters['%s'].output_file}}";
    private static final String PATH = "{{$.outputs.artifacts['%s'].path}}";
    private static final String URI = "{{$.outputs.artifacts['%s'].uri}}";

    private final Placeholders fields;

    OutputPlaceholders(Placeholders fields) {
        this.fields = fields;
    }

    /** The file into which the program writes an output parameter. */
    public String file(Accessor<O, ?> parameter) {
        return fields.parameter("file(…)", parameter, FILE);
    }

    /** The file into which the program writes its only output, a parameter. */
    public String file() {
        return fields.onlyParameter("file()", FILE);
    }

    /** Where the program writes an artifact. */
    public String path(Accessor<O, ? extends Artifact> artifact) {
        return fields.artifact("path(…)", artifact, PATH);
    }

    /** Where the program writes its only output, an artifact. */
    public String path() {
        return fields.onlyArtifact("path()", PATH);
    }

    /** Where an artifact will be kept. */
    public String uri(Accessor<O, ? extends Artifact> artifact) {
        return fields.artifact("uri(…)", artifact, URI);
    }

    /** Where the only output, an artifact, will be kept. */
    public String uri() {
        return fields.onlyArtifact("uri()", URI);
    }
}
