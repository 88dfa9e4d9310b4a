package io.kfp4j.npy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands before the numbers: their type, order and shape, written as a Python dictionary.
 *
 * @param length bytes from the start of the file to the first number
 */
record NpyHeader(int rows, int columns, int length) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 4096;
    private static final int LONGEST_EXCERPT = 60;
    private static final int ALIGNMENT = 64;
    private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");

    private static final Pattern ENTRY =
            Pattern.compile("'(\\w+)'\\s*:\\s*('[^']*'|True|False|\\([0-9, ]*\\)|\\[[^\\]]*\\])\\s*(,\\s*|$)");
    private static final Pattern TWO_DIMENSIONS = Pattern.compile("\\(\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*,?\\s*\\)");

    /** The header of a table, as NumPy writes it: version 1.0, padded so that the numbers start at a multiple of 64. */
    static byte[] write(int rows, int columns) {
        var text = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", " + columns + "), }";
        var unpadded = MAGIC.length + 4 + text.length() + 1;
        var padding = (ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT;
        var line = text + " ".repeat(padding) + "\n";
        return ByteBuffer.allocate(unpadded + padding)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) line.length())
                .put(line.getBytes(ISO_8859_1))
                .array();
    }

    static NpyHeader read(Path file, DataInput in) throws IOException {
        var magic = new byte[MAGIC.length];
        in.readFully(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new NpyException(file, "this is no .npy file. Write it with numpy.save or Npy.write");
        }
        var major = in.readUnsignedByte();
        in.readUnsignedByte();
        if (major < 1 || major > 3) {
            throw new NpyException(file, "the .npy format has version " + major + "; use version 1, 2 or 3");
        }
        var length = major == 1 ? Short.reverseBytes(in.readShort()) & 0xFFFF : Integer.reverseBytes(in.readInt());
        if (length <= 0 || length > LONGEST) {
            throw new NpyException(
                    file, "the header says it has " + length + " bytes; at most " + LONGEST + " are read");
        }
        var text = new byte[length];
        in.readFully(text);
        var start = MAGIC.length + (major == 1 ? 4 : 6) + length;
        return parse(file, new String(text, ISO_8859_1).strip(), start);
    }

    private static NpyHeader parse(Path file, String text, int start) throws NpyException {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            throw new NpyException(file, "the header is no dictionary: " + excerpt(text));
        }
        var entries = entries(file, text.substring(1, text.length() - 1));
        var descr = entries.getOrDefault("descr", "");
        if (!descr.equals("'<f4'")) {
            throw new NpyException(
                    file, "the numbers have the type " + descr + ", not '<f4'. Save them as array.astype('<f4')");
        }
        if (!entries.getOrDefault("fortran_order", "").equals("False")) {
            throw new NpyException(
                    file, "the numbers lie column by column. Save them as numpy.ascontiguousarray(array)");
        }
        return of(file, entries.getOrDefault("shape", ""), start);
    }

    private static Map<String, String> entries(Path file, String text) throws NpyException {
        var entries = new HashMap<String, String>();
        var rest = text.strip();
        while (!rest.isEmpty()) {
            var entry = ENTRY.matcher(rest);
            if (!entry.lookingAt()) {
                throw new NpyException(file, "the header cannot be read from: " + excerpt(rest));
            }
            if (!KEYS.contains(entry.group(1))) {
                throw new NpyException(file, "the header has an unknown key '" + excerpt(entry.group(1)) + "'");
            }
            entries.put(entry.group(1), excerpt(entry.group(2)));
            rest = rest.substring(entry.end());
        }
        return entries;
    }

    private static String excerpt(String text) {
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "…";
    }

    private static NpyHeader of(Path file, String shape, int start) throws NpyException {
        var sizes = TWO_DIMENSIONS.matcher(shape);
        if (!sizes.matches()) {
            throw new NpyException(
                    file, "the array has the shape " + shape + ", not (rows, columns). Reshape it to two dimensions");
        }
        return new NpyHeader(Integer.parseInt(sizes.group(1)), Integer.parseInt(sizes.group(2)), start);
    }
}
