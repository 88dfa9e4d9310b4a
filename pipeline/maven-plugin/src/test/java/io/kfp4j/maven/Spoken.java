package io.kfp4j.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** A log that remembers what was said to people. */
final class Spoken extends SystemStreamLog {
    final List<String> lines = new ArrayList<>();

    @Override
    public synchronized void info(CharSequence line) {
        lines.add("INFO " + line);
    }

    @Override
    public synchronized void warn(CharSequence line) {
        lines.add("WARN " + line);
    }

    @Override
    public synchronized void error(CharSequence line) {
        lines.add("ERROR " + line);
    }
}
