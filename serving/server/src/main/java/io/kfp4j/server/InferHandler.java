package io.kfp4j.server;

import ai.onnxruntime.OrtException;
import io.kfp4j.inference.InferenceResponse;
import io.kfp4j.inference.InvalidMessageException;
import io.kfp4j.inference.MessageReader;
import io.kfp4j.inference.MessageWriter;
import io.kfp4j.inference.Parameters;
import io.kfp4j.inference.Tensor;
import io.kfp4j.server.ServedModel.Version;
import io.undertow.io.Receiver.RequestToLargeException;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Answers inference requests: reads the body without blocking, then computes on a worker thread. */
final class InferHandler {
    private static final System.Logger LOG = System.getLogger(ModelServer.class.getName());
    /** The binary tensor extension announces itself by this header. */
    private static final String BINARY_HEADER = "Inference-Header-Content-Length";

    private final ServerMetrics metrics;
    private final int maxRequestBytes;
    private final Semaphore room;
    private final MessageReader reader = new MessageReader();
    private final MessageWriter writer = new MessageWriter();

    InferHandler(ServerMetrics metrics, ModelServerOptions options) {
        this.metrics = metrics;
        this.maxRequestBytes = options.maxRequestBytes();
        this.room = new Semaphore(options.maxPendingRequests());
    }

    /** @throws RefusedRequestException when the model does not have the version or is not ready */
    void handle(HttpServerExchange exchange, ServedModel model, @Nullable String number)
            throws RefusedRequestException {
        var version = model.version(number);
        var request = new Request(exchange, model.name(), version, System.nanoTime());
        metrics.arrived(model.name(), version.number());
        if (!room.tryAcquire()) {
            request.fail(RefusedRequestException.notReady("too many requests are waiting; ask again later"));
            return;
        }
        exchange.addExchangeCompleteListener((ended, next) -> {
            room.release();
            next.proceed();
        });
        if (exchange.getRequestHeaders().contains(BINARY_HEADER)) {
            request.fail(RefusedRequestException.invalid(
                    "this server takes tensors as JSON only, not as binary data; ask your client for JSON"));
        } else {
            var receiver = exchange.getRequestReceiver();
            receiver.setMaxBufferSize(maxRequestBytes);
            receiver.receiveFullBytes(
                    (sender, body) -> sender.dispatch(() -> request.answer(body)),
                    (sender, problem) -> request.fail(unreadable(problem)));
        }
    }

    private RefusedRequestException unreadable(IOException problem) {
        return problem instanceof RequestToLargeException || problem instanceof RequestTooBigException
                ? tooLarge()
                : RefusedRequestException.invalid("the request's body cannot be read: " + problem.getMessage());
    }

    private RefusedRequestException tooLarge() {
        return new RefusedRequestException(
                413,
                FailureReason.OTHER,
                "the request is larger than " + maxRequestBytes + " bytes; send fewer rows at once");
    }

    /** One request on its way through. */
    private final class Request {
        private final HttpServerExchange exchange;
        private final String model;
        private final Version.Loaded version;
        private final long start;

        Request(HttpServerExchange exchange, String model, Version.Loaded version, long start) {
            this.exchange = exchange;
            this.model = model;
            this.version = version;
            this.start = start;
        }

        void answer(byte[] body) {
            try {
                var request = reader.readRequest(body);
                var computing = System.nanoTime();
                var outputs = version.model().infer(request);
                var computed = System.nanoTime();
                var json = json(request.id(), outputs);
                var rows = version.model().signature().rows(request);
                metrics.succeeded(model, version.number(), rows, System.nanoTime() - start, computed - computing);
                Answer.send(exchange, 200, json);
            } catch (InvalidMessageException e) {
                fail(RefusedRequestException.invalid(String.valueOf(e.getMessage())));
            } catch (RefusedRequestException e) {
                fail(e);
            } catch (OrtException | RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "Model '" + model + "' failed", e);
                fail(new RefusedRequestException(
                        500, FailureReason.BACKEND, "model '" + model + "' failed: " + e.getMessage()));
            }
        }

        private byte[] json(@Nullable String id, List<Tensor> outputs) throws RefusedRequestException {
            try {
                return writer.write(new InferenceResponse(model, version.number(), id, Parameters.none(), outputs));
            } catch (IllegalArgumentException e) {
                // The model's result is NaN or infinite.
                throw new RefusedRequestException(500, FailureReason.BACKEND, "the model's output: " + e.getMessage());
            }
        }

        void fail(RefusedRequestException problem) {
            metrics.failed(model, version.number(), problem.reason(), System.nanoTime() - start);
            Answer.send(exchange, problem.status(), writer.writeError(problem.message()));
        }
    }
}
