package io.kfp4j.onnx;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The network of the iris example, untrained and narrower unless asked: what is exported is the same. */
final class IrisNetwork {
    private IrisNetwork() {}

    static MultiLayerNetwork small() {
        return of(DataType.FLOAT, 7, 10, 8, 6);
    }

    static MultiLayerNetwork of(DataType precision, long seed, int... hidden) {
        var layers = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(precision)
                .activation(Activation.RELU)
                .list();
        int width = 4;
        for (int units : hidden) {
            layers.layer(
                    new DenseLayer.Builder().nIn(width).nOut(units).dropOut(0.8).build());
            width = units;
        }
        layers.layer(new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(width)
                .nOut(3)
                .activation(Activation.SOFTMAX)
                .build());
        var network = new MultiLayerNetwork(layers.build());
        network.init();
        return network;
    }
}
