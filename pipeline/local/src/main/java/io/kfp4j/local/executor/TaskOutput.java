package io.kfp4j.local.executor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** What a task in this JVM prints: into its log, and line by line to whoever looks for the cause of a failure. */
final class TaskOutput extends OutputStream {
    private static final int LONGEST_LINE = 1 << 16;
    private final OutputStream log;
    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean closed;

    TaskOutput(Path log, Consumer<String> lines) throws IOException {
        this.log = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.lines = lines;
    }

    @Override
    public synchronized void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        // The cause of a failure is wanted even where the log cannot be written, on a full disk for example.
        for (var i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                lines.accept(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else if (line.size() < LONGEST_LINE) {
                line.write(bytes[i]);
            }
        }
        log.write(bytes, offset, length);
    }

    /** Whether the task is over; threads it left behind may still print. */
    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        log.close();
    }
}
