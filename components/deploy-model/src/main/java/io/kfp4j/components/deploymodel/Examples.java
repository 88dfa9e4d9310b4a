package io.kfp4j.components.deploymodel;

import io.kfp4j.component.ComponentException;
import io.kfp4j.inference.Datatype;
import io.kfp4j.inference.Shape;
import io.kfp4j.inference.Tensor;
import java.util.List;

/** Rows of numbers to ask a model about, all of one length. */
record Examples(List<List<Double>> rows) {

    static Examples of(List<List<Double>> rows) throws ComponentException {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).isEmpty() || rows.get(row).size() != rows.get(0).size()) {
                throw new ComponentException(
                        "smoke_inputs: row " + row + " has " + rows.get(row).size() + " numbers, row 0 has "
                                + rows.get(0).size() + ". Give every row the model's features");
            }
        }
        return new Examples(rows.stream().map(List::copyOf).toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int columns() {
        return rows.get(0).size();
    }

    /** The examples as a model's input of that name and type. */
    Tensor asInput(String name, Datatype datatype) {
        var shape = Shape.of(rows.size(), columns());
        var values = rows.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (datatype == Datatype.FP64) {
            return Tensor.doubles(name, shape, values);
        }
        var floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return Tensor.floats(name, shape, floats);
    }
}
