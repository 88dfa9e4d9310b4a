package io.kfp4j.lint;

import java.util.OptionalInt;

/** Where what a finding points at stands in what people edit. */
public interface Places {

    /** The place of a node, or of what is around it. */
    Place of(SpecPath path);

    /**
     * A place in a file.
     *
     * @param line counted from 1; absent where only the file is known
     */
    record Place(String file, OptionalInt line) {}

    /** Only the file is known. */
    static Places file(String file) {
        return path -> new Place(file, OptionalInt.empty());
    }

    /** Lines of the compiled pipeline itself. */
    static Places lines(String file, Lines lines) {
        return path -> new Place(file, lines.line(path));
    }
}
