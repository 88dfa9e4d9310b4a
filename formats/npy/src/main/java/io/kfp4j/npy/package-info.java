/**
 * Tables of 32-bit floating point numbers as NumPy's {@code .npy} files, so that one component can hand numbers to the next,
 * written in Java or in Python, without a line of text to parse.
 *
 * <pre>{@code
 * var features = FloatMatrix.of(new float[][] {{5.1f, 3.5f}, {4.9f, 3.0f}});
 * Npy.write(path, features);
 * var same = Npy.read(path);
 * }</pre>
 *
 * <p>The reader is bounded: it looks at the header and the file's size before it sets memory aside.
 */
@NullMarked
package io.kfp4j.npy;

import org.jspecify.annotations.NullMarked;
