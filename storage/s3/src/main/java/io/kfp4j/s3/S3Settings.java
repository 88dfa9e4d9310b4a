package io.kfp4j.s3;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the storage is and who asks.
 *
 * @param endpoint the server, {@code https://…} or {@code http://…}, without a path
 * @param region what requests are signed for; {@code us-east-1} suits every server but Amazon's own
 * @param patience how long the server may be silent before a request counts as failed
 */
public record S3Settings(URI endpoint, String accessKeyId, String secretAccessKey, String region, Duration patience) {
    /** How long a server may be silent if nothing else is said. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

    private static final List<String> REQUIRED = List.of("S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY");
    private static final String DEFAULT_REGION = "us-east-1";

    /**
     * Reads {@code S3_ENDPOINT}, {@code S3_ACCESS_KEY_ID}, {@code S3_SECRET_ACCESS_KEY} and, if set, {@code S3_REGION} and {@code
     * KFP4J_S3_TIMEOUT}, the seconds that the server may be silent.
     *
     * @throws S3Exception naming every variable that is missing, or the one that is wrong
     */
    public static S3Settings from(Map<String, String> environment) throws S3Exception {
        var missing = REQUIRED.stream()
                .filter(name -> environment.getOrDefault(name, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw new S3Exception("The environment has no " + String.join(", ", missing)
                    + ". Give the task a Secret with " + String.join(", ", REQUIRED) + " as environment variables");
        }
        return new S3Settings(
                endpoint(environment.getOrDefault("S3_ENDPOINT", "").strip()),
                environment.getOrDefault("S3_ACCESS_KEY_ID", ""),
                environment.getOrDefault("S3_SECRET_ACCESS_KEY", ""),
                Stream.of(environment.getOrDefault("S3_REGION", ""))
                        .filter(region -> !region.isBlank())
                        .findFirst()
                        .orElse(DEFAULT_REGION),
                patience(environment.getOrDefault("KFP4J_S3_TIMEOUT", "").strip()));
    }

    private static Duration patience(String seconds) throws S3Exception {
        if (seconds.isEmpty()) {
            return USUAL_PATIENCE;
        }
        if (!seconds.matches("[1-9][0-9]{0,4}")) {
            throw new S3Exception(
                    "KFP4J_S3_TIMEOUT is '" + seconds + "'. Write whole seconds, from 1 to 99999, such as 60");
        }
        return Duration.ofSeconds(Integer.parseInt(seconds));
    }

    private static URI endpoint(String text) throws S3Exception {
        try {
            var endpoint = new URI(text);
            var scheme = String.valueOf(endpoint.getScheme());
            var path = String.valueOf(endpoint.getPath());
            if ((scheme.equals("http") || scheme.equals("https"))
                    && endpoint.getHost() != null
                    && (path.isEmpty() || path.equals("/"))
                    && endpoint.getQuery() == null
                    && endpoint.getUserInfo() == null) {
                return new URI(scheme, null, endpoint.getHost(), endpoint.getPort(), null, null, null);
            }
        } catch (URISyntaxException e) {
            // Said below, together with the other ways to get it wrong.
        }
        // The value is not quoted: with user info in it, it would carry a secret.
        throw new S3Exception("S3_ENDPOINT is no server address."
                + " Write scheme, host and port only, such as http://minio.kubeflow:9000 or https://s3.example.org");
    }

    /** Everything but the secret. */
    @Override
    public String toString() {
        return "S3Settings[endpoint=" + endpoint + ", region=" + region + "]";
    }
}
