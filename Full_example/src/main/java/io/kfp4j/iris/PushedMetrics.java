package io.kfp4j.iris;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * What a Pushgateway holds about one pipeline.
 *
 * @param samples lines of the text format, without comments
 */
record PushedMetrics(List<String> samples) {

    static PushedMetrics read(URI pushgateway, String pipeline) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(pushgateway.resolve("/metrics"))
                .timeout(Duration.ofSeconds(10))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("The Pushgateway at " + pushgateway + " answers " + response.statusCode() + ".");
        }
        return new PushedMetrics(response.body()
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains("pipeline=\"" + pipeline + "\""))
                .toList());
    }

    /** The one sample whose name and labels begin or contain what is asked for; NaN if there is none. */
    double value(String name, String label) {
        return samples.stream()
                .filter(line -> line.startsWith(name + "{") && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** One line for people. */
    String summary() {
        return samples.size() + " samples; run succeeded " + value("pipeline_run_succeeded", "") + ", accuracy "
                + value("model_quality", "metric=\"accuracy\"");
    }
}
