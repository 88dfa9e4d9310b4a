package io.kfp4j.compiler.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.compiler.CompilerOptions;
import io.kfp4j.spec.format.SpecWriter;
import org.junit.jupiter.api.Test;

class TreesTest {

    @Test
    void tellsDifferentSpecsApart() {
        var yaml = SpecWriter.yaml(Compiler.compile(ComponentTwins.AddNumbers.class, CompilerOptions.defaults()));

        assertThat(Trees.of(yaml)).isNotEqualTo(Trees.of(yaml.replace("enableCache: true", "enableCache: false")));
        assertThat(Trees.of(yaml)).isNotEqualTo(Trees.of(yaml.replace("NUMBER_INTEGER", "NUMBER_DOUBLE")));
    }

    @Test
    void looksThroughTheNamesOfComponentsAndExecutors() {
        var yaml = SpecWriter.yaml(Compiler.compile(ComponentTwins.AddNumbers.class, CompilerOptions.defaults()));

        var renamed = yaml.replace("comp-add-numbers", "comp-other").replace("exec-add-numbers", "exec-other");

        assertThat(Trees.of(renamed)).isEqualTo(Trees.of(yaml));
    }
}
