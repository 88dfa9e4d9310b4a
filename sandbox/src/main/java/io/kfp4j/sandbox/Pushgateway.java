package io.kfp4j.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A Prometheus Pushgateway: the real program where it is installed, and a stand-in that speaks its protocol elsewhere. */
public sealed interface Pushgateway extends AutoCloseable permits PushgatewayProgram, PushgatewayStandIn {

    /**
     * Starts one on the loopback address, with nothing pushed yet.
     *
     * @param port 0 for any free one
     */
    static Pushgateway start(int port) throws IOException {
        Optional<Path> program = PushgatewayProgram.find();
        return program.isPresent() ? PushgatewayProgram.start(program.get(), port) : PushgatewayStandIn.start(port);
    }

    /** Its root, as {@code PUSHGATEWAY_URL} wants it. */
    URI uri();

    @Override
    void close();
}
