package io.kfp4j.components.buildmodel;

import io.kfp4j.component.Component;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.FileName;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;
import io.kfp4j.network.NetworkFile;
import java.io.IOException;
import java.util.List;

/** Builds an untrained network of dense layers that tells classes apart. */
@Description("Builds an untrained network of dense layers that tells classes apart.")
@FileName("network.zip")
public final class BuildModel implements Component<BuildModel.Inputs, Model> {

    /** The shape of the network. */
    public record Inputs(
            @Description("Measurements per example.") @Default("4") int features,
            @Description("Widths of the hidden layers, from the input to the output.") @Default("[1000, 500, 300]")
                    List<Integer> hiddenLayers,
            @Description("Classes to tell apart.") @Default("3") int classes,
            @Description("Share of values dropped before the output layer while training.") @Default("0.2")
                    double dropout,
            @Description("Learning rate of Adam until training says otherwise.") @Default("0.001") double learningRate,
            @Description("Seed of the initial weights.") @Default("42") int seed) {}

    @Override
    public Model run(Inputs inputs, TaskContext<Model> task) throws IOException, ComponentException {
        var classifier = new DenseClassifier(
                inputs.features(),
                inputs.hiddenLayers(),
                inputs.classes(),
                inputs.dropout(),
                inputs.learningRate(),
                inputs.seed());
        var problems = classifier.problems();
        if (!problems.isEmpty()) {
            throw new ComponentException("The network cannot be built: " + String.join("; ", problems));
        }
        var network = classifier.build();
        var model = task.output();
        NetworkFile.write(network, model.path());
        model.putMetadata("framework", "deeplearning4j");
        model.putMetadata("parameters", network.numParams());
        return model;
    }
}
