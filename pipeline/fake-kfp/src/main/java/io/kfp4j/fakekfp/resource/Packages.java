package io.kfp4j.fakekfp.resource;

import io.kfp4j.fakekfp.http.ApiException;
import io.kfp4j.fakekfp.http.Code;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecException;
import io.kfp4j.spec.format.SpecReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Pipelines as they are uploaded, or fetched from where they lie. */
final class Packages {
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What a text holds. */
    static CompiledPipeline parse(String text, String source) {
        try {
            return SpecReader.parse(text, source);
        } catch (SpecException e) {
            throw ApiException.invalid("invalid pipeline spec: " + e.getMessage());
        }
    }

    /** What lies at a URL. */
    CompiledPipeline fetch(String url) {
        try {
            URI uri = URI.create(url);
            if (!"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
                throw ApiException.invalid("invalid pipeline spec URL: " + url);
            }
            var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).GET().build();
            var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                if (response.statusCode() != 200) {
                    throw ApiException.invalid("error fetching pipeline spec from " + url + " - request returned "
                            + response.statusCode());
                }
                byte[] text = in.readNBytes(LARGEST + 1);
                if (text.length > LARGEST) {
                    throw ApiException.invalid("the pipeline spec at " + url + " is larger than 32 MiB");
                }
                return parse(new String(text, StandardCharsets.UTF_8), url);
            }
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid("invalid pipeline spec URL: " + url);
        } catch (IOException e) {
            throw new ApiException(
                    Code.INTERNAL, "InternalServerError: error downloading the pipeline spec from " + url + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(Code.INTERNAL, "InternalServerError: the server is closed");
        }
    }
}
