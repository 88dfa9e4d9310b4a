package io.kfp4j.iris;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.compiler.CompilerOptions;
import io.kfp4j.compiler.ImageCatalog;
import io.kfp4j.component.Component;
import io.kfp4j.component.signature.WireNames;
import io.kfp4j.components.buildmodel.BuildModel;
import io.kfp4j.components.deploymodel.DeployModel;
import io.kfp4j.components.exportonnx.ExportOnnx;
import io.kfp4j.components.preprocess.Preprocess;
import io.kfp4j.components.pushmetrics.PushMetrics;
import io.kfp4j.components.readdataset.ReadDataset;
import io.kfp4j.components.trainmodel.TrainModel;
import io.kfp4j.components.uploadmodel.UploadModel;
import io.kfp4j.spec.format.SpecWriter;
import io.kfp4j.testing.Golden;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The component.yaml beside each component is what the compiler makes of its class. */
class ComponentYamlTest {

    private static final CompilerOptions RELEASED =
            CompilerOptions.defaults().images(ImageCatalog.pattern("kfp4j/%s:0.1.0"));

    static Stream<Class<? extends Component<?, ?>>> components() {
        return Stream.of(
                ReadDataset.class,
                Preprocess.class,
                BuildModel.class,
                TrainModel.class,
                ExportOnnx.class,
                UploadModel.class,
                DeployModel.class,
                PushMetrics.class);
    }

    @ParameterizedTest
    @MethodSource("components")
    void isUpToDate(Class<? extends Component<?, ?>> component) {
        var file = Path.of("..", "components", WireNames.ofClass(component), "component.yaml");

        Golden.at(file).matches(SpecWriter.yaml(Compiler.compile(component, RELEASED)));
    }
}
