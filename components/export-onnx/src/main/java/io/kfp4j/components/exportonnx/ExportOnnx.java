package io.kfp4j.components.exportonnx;

import io.kfp4j.component.Component;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.FileName;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;
import io.kfp4j.network.NetworkFile;
import io.kfp4j.onnx.OnnxExporter;
import io.kfp4j.onnx.OnnxModel;
import io.kfp4j.onnx.OnnxOptions;
import io.kfp4j.onnx.OnnxParity;
import io.kfp4j.onnx.ParityReport;
import io.kfp4j.onnx.UnsupportedLayerException;
import java.io.IOException;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;

/** Converts a trained Deeplearning4j network to ONNX and fails unless ONNX Runtime computes the same. */
@Description("Converts a Deeplearning4j network to ONNX and fails unless ONNX Runtime computes the same.")
public final class ExportOnnx implements Component<ExportOnnx.Inputs, ExportOnnx.Exported> {

    /** What to convert, for which server, and how equal it has to be. */
    public record Inputs(
            @Description("The trained network.") @FileName("network.zip") Model model,
            @Description("Names of the classes; they travel inside the ONNX file.") @Nullable List<String> classes,
            @Description("ONNX operator set that the server understands.") @Default("13") int opset,
            @Description("ONNX file format version that the server understands.") @Default("8") int irVersion,
            @Description("Name of the input tensor.") @Default("x") String inputName,
            @Description("Name of the output tensor.") @Default("output") String outputName,
            @Description("Rows of random input on which both must agree.") @Default("150") int parityRows,
            @Description("Largest difference allowed between any two outputs.") @Default("0.00001") double tolerance) {}

    /** The converted model and the proof. */
    public record Exported(
            @Description("The model, opset and format version pinned, dynamic batch.") @FileName("model.onnx")
                    Model onnx,
            @Description("Largest difference found between any two outputs.") double worstDifference,
            @Description("SHA-256 of the file, hexadecimal.") String sha256) {}

    @Override
    public Exported run(Inputs inputs, TaskContext<Exported> task) throws IOException, ComponentException {
        var network = NetworkFile.read(inputs.model().path());
        var converted = convert(network, inputs);
        var parity = compare(network, converted, inputs);

        var onnx = task.output(Exported::onnx);
        converted.writeTo(onnx.path());
        onnx.putMetadata("framework", "onnx");
        onnx.putMetadata("opset", inputs.opset());
        onnx.putMetadata("sha256", converted.sha256());
        return new Exported(onnx, parity.worstDifference(), converted.sha256());
    }

    private static OnnxModel convert(MultiLayerNetwork network, Inputs inputs) throws ComponentException {
        try {
            var options = OnnxOptions.defaults()
                    .opset(inputs.opset())
                    .irVersion(inputs.irVersion())
                    .input(inputs.inputName())
                    .output(inputs.outputName())
                    .labels(inputs.classes() == null ? List.of() : inputs.classes());
            return new OnnxExporter(options).export(network);
        } catch (UnsupportedLayerException | IllegalArgumentException e) {
            throw new ComponentException("The network cannot be converted: " + e.getMessage(), e);
        }
    }

    private static ParityReport compare(MultiLayerNetwork network, OnnxModel onnx, Inputs inputs)
            throws ComponentException {
        try {
            var report = new OnnxParity(network, onnx).onRandomRows(inputs.parityRows(), 42);
            if (!report.isWithin(inputs.tolerance())) {
                throw new ComponentException("ONNX Runtime and Deeplearning4j differ by " + report.worstDifference()
                        + " on " + report.rows() + " rows, more than the tolerance of " + inputs.tolerance()
                        + ". The model is not handed on");
            }
            return report;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new ComponentException("ONNX Runtime does not run the model: " + e.getMessage(), e);
        }
    }
}
