package io.kfp4j.server;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo.OnnxTensorType;
import io.kfp4j.inference.Datatype;
import io.kfp4j.inference.Parameters;
import io.kfp4j.inference.Shape;
import io.kfp4j.inference.Tensor;
import io.kfp4j.inference.TensorData;
import io.kfp4j.inference.TensorData.Booleans;
import io.kfp4j.inference.TensorData.Doubles;
import io.kfp4j.inference.TensorData.Floats;
import io.kfp4j.inference.TensorData.Integers;
import io.kfp4j.inference.TensorData.Texts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tensors of the protocol from and to tensors of ONNX Runtime, by way of direct buffers. */
final class OnnxTensors {
    private OnnxTensors() {}

    /**
     * The datatype that holds a type of ONNX Runtime; nothing for those that its Java API cannot make or tell apart, as the
     * wider unsigned integers, which it shows as signed ones.
     */
    static Optional<Datatype> datatype(OnnxTensorType type) {
        return Optional.ofNullable(
                switch (type) {
                    case ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT -> Datatype.FP32;
                    case ONNX_TENSOR_ELEMENT_DATA_TYPE_DOUBLE -> Datatype.FP64;
                    case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT8 -> Datatype.INT8;
                    case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT16 -> Datatype.INT16;
                    case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT32 -> Datatype.INT32;
                    case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT64 -> Datatype.INT64;
                    case ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT8 -> Datatype.UINT8;
                    case ONNX_TENSOR_ELEMENT_DATA_TYPE_BOOL -> Datatype.BOOL;
                    case ONNX_TENSOR_ELEMENT_DATA_TYPE_STRING -> Datatype.BYTES;
                    default -> null;
                });
    }

    static OnnxTensor toOnnx(OrtEnvironment environment, Tensor tensor) throws OrtException {
        var shape = tensor.shape().toArray();
        if (tensor.data() instanceof Floats floats) {
            var buffer = direct(floats.size() * Float.BYTES).asFloatBuffer();
            return OnnxTensor.createTensor(
                    environment, buffer.put(floats.values()).flip(), shape);
        } else if (tensor.data() instanceof Doubles doubles) {
            var buffer = direct(doubles.size() * Double.BYTES).asDoubleBuffer();
            return OnnxTensor.createTensor(
                    environment, buffer.put(doubles.values()).flip(), shape);
        } else if (tensor.data() instanceof Booleans booleans) {
            var buffer = direct(booleans.size()).put(booleans.values()).flip();
            return OnnxTensor.createTensor(environment, buffer, shape, OnnxJavaType.BOOL);
        } else if (tensor.data() instanceof Integers integers) {
            return integers(environment, tensor.datatype(), integers.values(), shape);
        }
        return OnnxTensor.createTensor(environment, tensor.textValues().toArray(String[]::new), shape);
    }

    private static OnnxTensor integers(OrtEnvironment environment, Datatype datatype, LongBuffer values, long[] shape)
            throws OrtException {
        var size = values.remaining();
        switch (datatype) {
            case INT64 -> {
                var buffer = direct(size * Long.BYTES).asLongBuffer();
                return OnnxTensor.createTensor(environment, buffer.put(values).flip(), shape);
            }
            case INT32 -> {
                var buffer = direct(size * Integer.BYTES).asIntBuffer();
                while (values.hasRemaining()) {
                    buffer.put((int) values.get());
                }
                return OnnxTensor.createTensor(environment, buffer.flip(), shape);
            }
            case INT16 -> {
                var buffer = direct(size * Short.BYTES).asShortBuffer();
                while (values.hasRemaining()) {
                    buffer.put((short) values.get());
                }
                return OnnxTensor.createTensor(environment, buffer.flip(), shape);
            }
            case INT8, UINT8 -> {
                var buffer = direct(size);
                while (values.hasRemaining()) {
                    buffer.put((byte) values.get());
                }
                var type = datatype == Datatype.INT8 ? OnnxJavaType.INT8 : OnnxJavaType.UINT8;
                return OnnxTensor.createTensor(environment, buffer.flip(), shape, type);
            }
            default -> throw new IllegalArgumentException("no model takes " + datatype);
        }
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    static Tensor fromOnnx(String name, OnnxTensor tensor) throws OrtException {
        var type = tensor.getInfo().onnxType;
        var datatype = datatype(type)
                .orElseThrow(() -> new OrtException("output '" + name + "' is of the unsupported type " + type));
        var shape = Shape.of(tensor.getInfo().getShape());
        return new Tensor(name, datatype, shape, Parameters.none(), data(datatype, tensor, shape.elements()));
    }

    private static TensorData data(Datatype datatype, OnnxTensor tensor, int size) throws OrtException {
        return switch (datatype) {
            case FP32 -> new Floats(size == 0 ? FloatBuffer.allocate(0) : tensor.getFloatBuffer());
            case FP64 -> new Doubles(size == 0 ? DoubleBuffer.allocate(0) : tensor.getDoubleBuffer());
            case BOOL -> new Booleans(size == 0 ? ByteBuffer.allocate(0) : tensor.getByteBuffer());
            case BYTES -> new Texts(size == 0 ? List.of() : texts(tensor.getValue(), new ArrayList<>(size)));
            default -> new Integers(size == 0 ? LongBuffer.allocate(0) : longs(datatype, tensor, size));
        };
    }

    private static LongBuffer longs(Datatype datatype, OnnxTensor tensor, int size) {
        if (datatype == Datatype.INT64) {
            return tensor.getLongBuffer();
        }
        var longs = LongBuffer.allocate(size);
        switch (datatype) {
            case INT32 -> {
                for (var values = tensor.getIntBuffer(); values.hasRemaining(); ) {
                    longs.put(values.get());
                }
            }
            case INT16 -> {
                for (var values = tensor.getShortBuffer(); values.hasRemaining(); ) {
                    longs.put(values.get());
                }
            }
            default -> {
                for (var values = tensor.getByteBuffer(); values.hasRemaining(); ) {
                    var value = values.get();
                    longs.put(datatype == Datatype.UINT8 ? Byte.toUnsignedInt(value) : value);
                }
            }
        }
        return longs.flip();
    }

    /** ONNX Runtime gives texts as nested arrays only. */
    private static List<String> texts(Object value, List<String> into) {
        if (value instanceof Object[] values) {
            for (var element : values) {
                texts(element, into);
            }
        } else {
            into.add(String.valueOf(value));
        }
        return into;
    }
}
