package io.kfp4j.npy;

import java.util.Arrays;

/** A table of 32-bit floating point numbers: one row per example, one column per feature or class. */
public final class FloatMatrix {
    private final int rows;
    private final int columns;
    private final float[] values;

    FloatMatrix(int rows, int columns, float[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /**
     * A table of the given rows, which are copied.
     *
     * @throws IllegalArgumentException if there is no row, or two rows differ in length
     */
    public static FloatMatrix of(float[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("A matrix needs at least one row");
        }
        var columns = rows[0].length;
        var values = new float[Math.multiplyExact(rows.length, columns)];
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != columns) {
                throw new IllegalArgumentException(
                        "Row " + row + " has " + rows[row].length + " values, row 0 has " + columns);
            }
            System.arraycopy(rows[row], 0, values, row * columns, columns);
        }
        return new FloatMatrix(rows.length, columns, values);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** The value in one cell; both numbers count from zero. */
    public float at(int row, int column) {
        if (column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException("Column " + column + " of " + columns);
        }
        return values[row * columns + column];
    }

    /** A copy of one row, counted from zero. */
    public float[] row(int row) {
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    /** A copy of all values, row after row. */
    public float[] toArray() {
        return values.clone();
    }

    float valueAt(int index) {
        return values[index];
    }

    int size() {
        return values.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FloatMatrix that && columns == that.columns && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "FloatMatrix[" + rows + " x " + columns + "]";
    }
}
