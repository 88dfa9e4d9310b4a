package io.kfp4j.inference;

import java.util.Arrays;
import java.util.List;

/**
 * The extent of a tensor in each dimension, outermost first; {@code [2, 3]} is two rows of three.
 *
 * <p>In a model's metadata {@code -1} stands for a dimension that the caller chooses; a tensor has none of those. No
 * dimension at all is a single value.
 *
 * @param dimensions each -1 or more, at most {@value #MAX_RANK} of them
 */
public record Shape(List<Long> dimensions) {
    /** The most dimensions that any tensor may have. */
    public static final int MAX_RANK = 16;

    public Shape {
        dimensions = List.copyOf(dimensions);
        if (dimensions.size() > MAX_RANK) {
            throw new IllegalArgumentException(
                    "a shape has at most " + MAX_RANK + " dimensions, not " + dimensions.size());
        }
        for (long dimension : dimensions) {
            if (dimension < -1) {
                throw new IllegalArgumentException("shape " + dimensions + " has the negative dimension " + dimension);
            }
        }
    }

    public static Shape of(long... dimensions) {
        return new Shape(Arrays.stream(dimensions).boxed().toList());
    }

    public int rank() {
        return dimensions.size();
    }

    /** The extent of one dimension, counted from the outermost, which is 0. */
    public long dimension(int index) {
        return dimensions.get(index);
    }

    /**
     * How many elements a tensor of this shape has.
     *
     * @throws IllegalArgumentException when a dimension is open (-1) or the product is more than a Java buffer holds
     */
    public int elements() {
        long product = 1;
        for (long dimension : dimensions) {
            if (dimension < 0) {
                throw new IllegalArgumentException("shape " + this + " has an open dimension; a tensor needs a size");
            }
            product = dimension == 0 || product <= Integer.MAX_VALUE / dimension ? product * dimension : Long.MAX_VALUE;
        }
        if (product > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("shape " + this + " has more elements than a tensor can hold");
        }
        return (int) product;
    }

    /** Whether a tensor of the other shape fits here, open dimensions of this shape fitting every extent. */
    public boolean admits(Shape other) {
        if (rank() != other.rank()) {
            return false;
        }
        for (int i = 0; i < rank(); i++) {
            if (dimension(i) != -1 && dimension(i) != other.dimension(i)) {
                return false;
            }
        }
        return true;
    }

    public long[] toArray() {
        return dimensions.stream().mapToLong(Long::longValue).toArray();
    }

    /** The way the protocol writes it: {@code [2, 3]}. */
    @Override
    public String toString() {
        return dimensions.toString();
    }
}
