package io.kfp4j.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that a run is under way. The operating system lets go of it when the process dies, so a run whose record says RUNNING and whose
 * lock is free was killed, and can be resumed.
 */
final class RunLock implements AutoCloseable {
    private static final String FILE = "run.lock";
    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @throws LocalRunException if another process, or this one, is running the run
     */
    static RunLock take(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
                return new RunLock(file, channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw busy(folder, e);
        }
        channel.close();
        throw busy(folder, null);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }

    private static LocalRunException busy(Path folder, @Nullable Throwable cause) {
        var exception = new LocalRunException(
                List.of("The run in '" + folder + "' is still going on. Wait for its end, or stop it first."));
        if (cause != null) {
            exception.initCause(cause);
        }
        return exception;
    }
}
