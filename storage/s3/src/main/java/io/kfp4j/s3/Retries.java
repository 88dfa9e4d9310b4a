package io.kfp4j.s3;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.InvalidResponseException;
import io.minio.errors.MinioException;
import io.minio.errors.ServerException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;

/** Makes a request again while it fails for a passing reason, at most {@code attempts} times, waiting longer each time. */
record Retries(int attempts, Duration firstPause) {
    private static final RandomGenerator JITTER = RandomGenerator.getDefault();

    /** One exchange with the server. */
    interface Exchange<T> {
        T make() throws IOException, MinioException;
    }

    <T> T make(S3Location about, S3Problems problems, Exchange<T> exchange) throws S3Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return exchange.make();
            } catch (S3Exception e) {
                throw e;
            } catch (MinioException | IOException | IllegalStateException e) {
                var cause = S3Problems.causeOf(e);
                if (cause instanceof IllegalStateException mistake) {
                    throw mistake;
                }
                if (attempt == attempts || !passing(cause)) {
                    throw problems.explain(about, cause, attempt);
                }
                pause(attempt);
            }
        }
    }

    private static boolean passing(Throwable cause) {
        if (cause instanceof ErrorResponseException refused) {
            var status = refused.response().code();
            return (status >= 500 && status != 501) || status == 429;
        }
        return cause instanceof ServerException
                || cause instanceof InvalidResponseException
                || (cause instanceof IOException && !(cause instanceof SSLException));
    }

    private void pause(int attempt) throws S3Exception {
        var longest = firstPause.toMillis() << (attempt - 1);
        try {
            Thread.sleep(longest == 0 ? 0 : JITTER.nextLong(longest + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new S3Exception("Interrupted while waiting to ask storage again", new InterruptedIOException());
        }
    }
}
