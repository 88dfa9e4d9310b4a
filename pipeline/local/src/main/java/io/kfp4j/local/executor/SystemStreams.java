package io.kfp4j.local.executor;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Sends what each task prints to {@code System.out} and {@code System.err} into its own log, threads that a task starts included.
 * Everyone else prints as before. {@link #close} puts the streams back.
 */
final class SystemStreams implements AutoCloseable {
    private final Routed out = new Routed(System.out);
    private final Routed err = new Routed(System.err);

    SystemStreams() {
        System.setOut(out);
        System.setErr(err);
    }

    /** From here on this thread prints into these. */
    void route(TaskOutput output, TaskOutput error) {
        out.target.set(output);
        err.target.set(error);
    }

    /** From here on this thread prints as before. */
    void unroute() {
        out.target.remove();
        err.target.remove();
    }

    /** Where someone else has put up streams in the meantime, theirs stay, and hand on to the ones before ours. */
    @Override
    public void close() {
        if (System.out == out) {
            System.setOut(out.before);
        }
        if (System.err == err) {
            System.setErr(err.before);
        }
    }

    private static final class Routed extends PrintStream {
        private final PrintStream before;
        private final InheritableThreadLocal<@Nullable TaskOutput> target;

        Routed(PrintStream before) {
            this(before, new InheritableThreadLocal<>());
        }

        private Routed(PrintStream before, InheritableThreadLocal<@Nullable TaskOutput> target) {
            super(new ByThread(before, target), true, StandardCharsets.UTF_8);
            this.before = before;
            this.target = target;
        }
    }

    private static final class ByThread extends FilterOutputStream {
        private final PrintStream before;
        private final InheritableThreadLocal<@Nullable TaskOutput> target;

        ByThread(PrintStream before, InheritableThreadLocal<@Nullable TaskOutput> target) {
            super(before);
            this.before = before;
            this.target = target;
        }

        @Override
        public void write(int octet) throws IOException {
            stream().write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            stream().write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            stream().flush();
        }

        /** A PrintStream must never close the streams of the JVM. */
        @Override
        public void close() throws IOException {
            flush();
        }

        private OutputStream stream() {
            var output = target.get();
            return output == null || output.isClosed() ? before : output;
        }
    }
}
