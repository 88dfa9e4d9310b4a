package io.kfp4j.sandbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The same contract against the real program, where it is installed. */
class PushgatewayProgramTest extends PushgatewayContract {

    PushgatewayProgramTest() throws IOException {
        super(installed());
    }

    private static Pushgateway installed() throws IOException {
        Optional<Path> program = PushgatewayProgram.find();
        assumeTrue(program.isPresent(), "prometheus-pushgateway is not on the PATH");
        return PushgatewayProgram.start(program.get(), 0);
    }
}
