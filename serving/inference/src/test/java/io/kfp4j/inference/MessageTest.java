package io.kfp4j.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    private final MessageReader reader = new MessageReader();
    private final MessageWriter writer = new MessageWriter();

    @Test
    void bringsEveryDatatypeBackAsItWas() throws Exception {
        var request = new InferenceRequest(
                "r-1",
                Parameters.of("priority", 3L),
                List.of(
                        Tensor.floats("f", Shape.of(2, 2), 1f, -0f, Float.MIN_VALUE, Float.MAX_VALUE),
                        Tensor.doubles("d", Shape.of(2), 0.1, Double.MIN_VALUE),
                        Tensor.integers("i8", Datatype.INT8, Shape.of(2), -128, 127),
                        Tensor.integers("u32", Datatype.UINT32, Shape.of(1), 4294967295L),
                        Tensor.integers("i64", Datatype.INT64, Shape.of(2), Long.MIN_VALUE, Long.MAX_VALUE),
                        Tensor.integers("u64", Datatype.UINT64, Shape.of(1), -1),
                        Tensor.booleans("b", Shape.of(1, 2), true, false),
                        Tensor.texts("t", Shape.of(2), List.of("Grün \"1\"", "")),
                        Tensor.floats("none", Shape.of(0, 4)),
                        Tensor.floats("scalar", Shape.of(), 7f)),
                List.of(RequestedOutput.classes("output", 2), RequestedOutput.named("other")));

        var read = reader.readRequest(writer.write(request));

        assertThat(read).isEqualTo(request);
    }

    @Test
    void bringsResponsesAndMetadataBackAsTheyWere() throws Exception {
        var response = new InferenceResponse(
                "iris", "2", "r-1", Parameters.none(), List.of(Tensor.floats("y", Shape.of(1), 0.5f)));
        var server = new ServerMetadata("kfp4j", "1", List.of("classification"));
        var model = new ModelMetadata(
                "iris",
                List.of("1", "2"),
                "onnxruntime_onnx",
                List.of(new TensorMetadata("x", Datatype.FP32, Shape.of(-1, 4))),
                List.of(new TensorMetadata("y", Datatype.BYTES, Shape.of(-1))));

        assertThat(reader.readResponse(writer.write(response))).isEqualTo(response);
        assertThat(reader.readServerMetadata(writer.write(server))).isEqualTo(server);
        assertThat(reader.readModelMetadata(writer.write(model))).isEqualTo(model);
        assertThat(reader.readError(writer.writeError("why"))).contains("why");
    }

    @Test
    void bringsEveryFloatBackToTheLastBit() throws Exception {
        var random = new Random(7);
        var values = new float[100_000];
        for (int i = 0; i < values.length; i++) {
            do {
                values[i] = Float.intBitsToFloat(random.nextInt());
            } while (!Float.isFinite(values[i]));
        }
        var request = InferenceRequest.of(Tensor.floats("x", Shape.of(values.length), FloatBuffer.wrap(values)));

        var back = reader.readRequest(writer.write(request)).inputs().get(0).floatValues();

        for (float value : values) {
            assertThat(Float.floatToRawIntBits(back.get())).isEqualTo(Float.floatToRawIntBits(value));
        }
    }

    @Test
    void readsADecimalAsTheNearestFloatWithoutRoundingTwice() throws Exception {
        // Lies just above the midpoint of two floats; by way of a double it would round to the lower one.
        var text = "1.00000005960464477540";

        var values = read(
                """
                {"name": "x", "shape": [1], "datatype": "FP32", "data": [%s]}""".formatted(text));

        assertThat(values.floatValues().get()).isEqualTo(Float.parseFloat(text)).isGreaterThan(1f);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'x', 'shape': [2, 3], 'datatype': 'FP32', 'data': [1, 2, 3, 4, 5, 6]}",
                "{'name': 'x', 'shape': [2, 3], 'datatype': 'FP32', 'data': [[1, 2, 3], [4, 5, 6]]}",
                "{'data': [[1, 2, 3], [4, 5, 6]], 'datatype': 'FP32', 'shape': [2, 3], 'name': 'x'}",
                "{'name': 'x', 'new': {'a': [1]}, 'data': [1,2,3,4,5,6], 'datatype': 'FP32', 'shape': [2, 3]}"
            })
    void readsDataFlatOrNestedAndFieldsInAnyOrder(String tensor) throws Exception {
        var read = read(tensor.replace('\'', '"'));

        assertThat(read).isEqualTo(Tensor.floats("x", Shape.of(2, 3), 1, 2, 3, 4, 5, 6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {}                                                                    | inputs[0]: 'name' is missing
                    {"name": "x", "shape": [1], "data": [1]}                              | inputs[0] 'x': 'datatype' is missing
                    {"name": "x", "shape": [1], "datatype": "FP32"}                       | inputs[0] 'x': 'data' is missing
                    {"name": "", "shape": [1], "datatype": "FP32", "data": [1]}           | inputs[0]: a tensor has an empty name
                    {"name": "x", "shape": [1], "datatype": "FLOAT", "data": [1]}         | inputs[0] 'x': unknown datatype 'FLOAT'; the protocol has BOOL, UINT8,
                    {"name": "x", "shape": [1], "datatype": "FP16", "data": [1]}          | inputs[0] 'x': datatype FP16 has no JSON form; send FP32 instead
                    {"name": "x", "shape": [2], "datatype": "FP32", "data": [1]}          | inputs[0] 'x': shape [2] needs 2 elements, but 'data' has only 1
                    {"name": "x", "shape": [1], "datatype": "FP32", "data": [1, 2]}       | inputs[0] 'x': shape [1] needs 1 elements, but 'data' has more
                    {"name": "x", "shape": [-1], "datatype": "FP32", "data": [1]}         | inputs[0] 'x': shape [-1] has an open dimension
                    {"name": "x", "shape": [-2], "datatype": "FP32", "data": [1]}         | inputs[0] 'x': shape [-2] has the negative dimension -2
                    {"name": "x", "shape": [1.5], "datatype": "FP32", "data": [1]}        | inputs[0] 'x'.shape[0]: expected a whole number, found '1.5'
                    {"name": "x", "shape": [9999999], "datatype": "FP32", "data": [1]}    | more than a message of
                    {"name": "x", "shape": [9999999999,9999999999], "datatype": "FP32", "data": [1]} | has more elements than a tensor can hold
                    {"name": "x", "shape": [2, 2], "datatype": "FP32", "data": [[1, 2, 3], [4]]}     | inputs[0] 'x': the nested arrays of 'data' do not have shape [2, 2]; differs after 2 elements
                    {"name": "x", "shape": [2, 2], "datatype": "FP32", "data": [[1, 2]]}  | inputs[0] 'x': the nested arrays of 'data' do not have shape [2, 2]
                    {"name": "x", "shape": [2], "datatype": "FP32", "data": [[1, 2]]}     | inputs[0] 'x'.data, element 0: expected a finite number for FP32, found an array
                    {"name": "x", "shape": [1], "datatype": "FP32", "data": ["1"]}        | inputs[0] 'x'.data, element 0: expected a finite number for FP32, found the string '1'
                    {"name": "x", "shape": [1], "datatype": "FP32", "data": [1e39]}       | inputs[0] 'x'.data, element 0: expected a finite number for FP32, found '1e39'
                    {"name": "x", "shape": [1], "datatype": "FP32", "data": [NaN]}        | not readable as JSON at line 1, column
                    {"name": "x", "shape": [1], "datatype": "FP64", "data": [1e309]}      | expected a finite number for FP64, found '1e309'
                    {"name": "x", "shape": [1], "datatype": "INT8", "data": [128]}        | expected a whole number for INT8 (-128 to 127), found '128'
                    {"name": "x", "shape": [1], "datatype": "INT32", "data": [1.0]}       | expected a whole number for INT32
                    {"name": "x", "shape": [1], "datatype": "INT64", "data": [9223372036854775808]}  | expected a whole number for INT64
                    {"name": "x", "shape": [1], "datatype": "UINT64", "data": [-1]}       | expected a whole number for UINT64 (0 to 18446744073709551615), found '-1'
                    {"name": "x", "shape": [1], "datatype": "BOOL", "data": [1]}          | expected true or false, found '1'
                    {"name": "x", "shape": [1], "datatype": "BYTES", "data": [1]}         | expected strings, found '1'
                    {"name": "x", "shape": [1], "datatype": "FP32", "data": 1}            | inputs[0] 'x'.data: expected a JSON array, found '1'
                    {"name": "x", "shape": 1, "datatype": "FP32", "data": [1]}            | inputs[0] 'x'.shape: expected a JSON array, found '1'
                    {"name": "x", "name": "y"}                                            | Duplicate field 'name'
                    5                                                                     | inputs[0]: expected a JSON object, found '5'
                    """)
    void saysWhereATensorIsWrongAndWhatWasExpected(String tensor, String message) {
        assertThatThrownBy(() -> read(tensor))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "null", "{", "{\"inputs\": null}", "{\"inputs\": []} {}", "\u0000", "{\"id\": 1}"})
    void refusesWhatIsNoRequest(String body) {
        assertThatThrownBy(() -> reader.readRequest(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidMessageException.class);
    }

    @Test
    void refusesAMessageThatIsNestedWithoutEnd() {
        var body = "{\"extra\": " + "[".repeat(100_000);

        assertThatThrownBy(() -> reader.readRequest(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("depth");
    }

    @Test
    void readsAMessageInAnotherUnicodeEncoding() throws Exception {
        var body = """
                {"inputs": [{"name": "x", "shape": [1], "datatype": "FP32", "data": [1.5]}]}""";

        var request = reader.readRequest(body.getBytes(StandardCharsets.UTF_16LE));

        assertThat(request.inputs()).containsExactly(Tensor.floats("x", Shape.of(1), 1.5f));
    }

    @Test
    void refusesToWriteWhatJsonCannotCarry() {
        var request = InferenceRequest.of(Tensor.floats("x", Shape.of(2), 1f, Float.NaN));

        assertThatThrownBy(() -> writer.write(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tensor 'x' holds NaN at index 1, which JSON cannot carry");
    }

    @Test
    void refusesATensorWhoseDataIsNotWhatItSays() {
        assertThatThrownBy(() -> Tensor.floats("x", Shape.of(2, 2), 1f))
                .hasMessage("tensor 'x' of shape [2, 2] needs 4 elements, but has 1");
        assertThatThrownBy(() -> Tensor.integers("x", Datatype.UINT8, Shape.of(1), 256))
                .hasMessage("tensor 'x' holds 256 at index 0, outside of UINT8 (0 to 255)");
        assertThatThrownBy(() -> Tensor.integers("x", Datatype.FP32, Shape.of(1), 1))
                .hasMessage("tensor 'x' of datatype FP32 cannot hold whole numbers");
    }

    private Tensor read(String tensor) throws InvalidMessageException {
        var body = "{\"inputs\": [" + tensor + "]}";
        return reader.readRequest(body.getBytes(StandardCharsets.UTF_8))
                .inputs()
                .get(0);
    }
}
