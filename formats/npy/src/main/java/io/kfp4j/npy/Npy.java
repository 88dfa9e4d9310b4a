package io.kfp4j.npy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads and writes tables of numbers as NumPy's {@code .npy} files: {@code <f4}, row by row, two dimensions. */
public final class Npy {
    /** The most bytes of numbers that {@link #read(Path)} takes: 256 MiB, 16 million rows of four features. */
    public static final long DEFAULT_LIMIT = 256L << 20;

    private static final int CHUNK = 1 << 14;

    /**
     * Reads a table.
     *
     * @throws NpyException if the file is not such a table, is cut short, or is larger than {@link #DEFAULT_LIMIT}
     */
    public static FloatMatrix read(Path file) throws IOException {
        return read(file, DEFAULT_LIMIT);
    }

    /** Reads a table of at most {@code limit} bytes of numbers. */
    public static FloatMatrix read(Path file, long limit) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), CHUNK))) {
            var header = NpyHeader.read(file, in);
            var bytes = 4L * header.rows() * header.columns();
            if (bytes > Math.min(limit, 4L * (Integer.MAX_VALUE - 8))) {
                throw new NpyException(
                        file,
                        "the array has " + header.rows() + " x " + header.columns() + " numbers, " + bytes
                                + " bytes; at most " + limit + " are read");
            }
            var held = Files.size(file) - header.length();
            if (held != bytes) {
                throw new NpyException(
                        file,
                        "the header says " + header.rows() + " x " + header.columns() + " numbers, " + bytes
                                + " bytes, but " + held + " follow. The file is damaged: make it again");
            }
            return new FloatMatrix(header.rows(), header.columns(), values(in, (int) (bytes / 4)));
        } catch (EOFException e) {
            throw new NpyException(file, "the file ends within its header. It is damaged: make it again");
        }
    }

    /**
     * Writes a table; the same table gives the same bytes. The file appears when it is complete, and replaces one of that name.
     */
    public static void write(Path file, FloatMatrix matrix) throws IOException {
        var whole = file.toAbsolutePath();
        var part = Files.createTempFile(whole.getParent(), whole.getFileName() + ".", ".part");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(part), CHUNK)) {
                out.write(NpyHeader.write(matrix.rows(), matrix.columns()));
                writeValues(out, matrix);
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static float[] values(DataInputStream in, int count) throws IOException {
        var values = new float[count];
        var chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (int done = 0; done < count; ) {
            var now = Math.min(count - done, CHUNK / 4);
            in.readFully(chunk.array(), 0, now * 4);
            chunk.asFloatBuffer().get(values, done, now);
            done += now;
        }
        return values;
    }

    private static void writeValues(OutputStream out, FloatMatrix matrix) throws IOException {
        var chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (int index = 0; index < matrix.size(); index++) {
            chunk.putFloat(matrix.valueAt(index));
            if (!chunk.hasRemaining() || index == matrix.size() - 1) {
                out.write(chunk.array(), 0, chunk.position());
                chunk.clear();
            }
        }
    }

    private Npy() {}
}
