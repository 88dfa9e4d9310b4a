package io.kfp4j.onnx;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;

/** A network without parameters that does nothing but apply one activation. */
final class ActivationNetwork {
    private ActivationNetwork() {}

    static MultiLayerNetwork of(IActivation activation) {
        var network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list(new LossLayer.Builder().activation(activation).build())
                .validateOutputLayerConfig(false)
                .build());
        network.init();
        return network;
    }
}
