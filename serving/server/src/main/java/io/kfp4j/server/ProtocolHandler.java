package io.kfp4j.server;

import io.kfp4j.inference.MessageWriter;
import io.kfp4j.inference.ServerMetadata;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.List;

/** Answers what needs no computing, and hands inference on. */
final class ProtocolHandler implements HttpHandler {
    private static final byte[] NOTHING = {};

    private final ModelRepository repository;
    private final InferHandler infer;
    private final MessageWriter writer = new MessageWriter();

    ProtocolHandler(ModelRepository repository, InferHandler infer) {
        this.repository = repository;
        this.infer = infer;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        try {
            var path = exchange.getRelativePath();
            var route = Route.of(path.isEmpty() ? "/" : path)
                    .orElseThrow(() -> RefusedRequestException.notFound("there is nothing at '" + path
                            + "'; this server speaks the Open Inference Protocol v2, see /v2 and /v2/models/<model>"));
            answer(exchange, route);
        } catch (RefusedRequestException e) {
            Answer.send(exchange, e.status(), writer.writeError(e.message()));
        }
    }

    private void answer(HttpServerExchange exchange, Route route) throws RefusedRequestException {
        if (route instanceof Route.Infer asked) {
            allow(exchange, Methods.POST);
            infer.handle(exchange, repository.model(asked.model()), asked.version());
            return;
        }
        allow(exchange, Methods.GET);
        if (route instanceof Route.Server) {
            var server = new ServerMetadata("kfp4j-model-server", version(), List.of(Classification.PARAMETER));
            Answer.send(exchange, 200, writer.write(server));
        } else if (route instanceof Route.Live) {
            Answer.send(exchange, 200, NOTHING);
        } else if (route instanceof Route.Ready) {
            checkReady();
            Answer.send(exchange, 200, NOTHING);
        } else if (route instanceof Route.Metadata asked) {
            var model = repository.model(asked.model());
            Answer.send(exchange, 200, writer.write(model.metadata(model.version(asked.version()))));
        } else if (route instanceof Route.ModelReady asked) {
            repository.model(asked.model()).version(asked.version());
            Answer.send(exchange, 200, NOTHING);
        }
    }

    private static void allow(HttpServerExchange exchange, HttpString method) throws RefusedRequestException {
        if (!exchange.getRequestMethod().equals(method)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, method.toString());
            throw new RefusedRequestException(
                    405, FailureReason.OTHER, "'" + exchange.getRequestPath() + "' answers " + method + " only");
        }
    }

    private void checkReady() throws RefusedRequestException {
        var notReady = repository.models().stream()
                .filter(model -> !model.ready())
                .map(ServedModel::name)
                .toList();
        if (!notReady.isEmpty()) {
            throw RefusedRequestException.notReady(
                    "these models did not load: " + notReady + "; /v2/models/<model>/ready tells why");
        }
    }

    private static String version() {
        var version = ProtocolHandler.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
