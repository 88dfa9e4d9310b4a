package io.kfp4j.fakekfp;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.fakekfp.junit.KfpPipelineTest;
import io.kfp4j.spec.format.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** KFP's own description of its API, read where it lies beside the project. */
@KfpPipelineTest(instantly = true)
class SwaggerTest {

    @Test
    void everyOperationHasAnAnswerOrAReasonForNone(FakeKfp kfp) throws Exception {
        var http = HttpClient.newHttpClient();
        var unanswered = new ArrayList<String>();
        for (var path : paths().entrySet()) {
            for (Object method : ((Map<?, ?>) path.getValue()).keySet()) {
                String name = String.valueOf(method).toUpperCase(Locale.ROOT);
                var uri = URI.create(kfp.uri() + String.valueOf(path.getKey()).replaceAll("\\{[^}]+}", "x"));
                var request = HttpRequest.newBuilder(uri).method(name, BodyPublishers.ofString("{}"));
                String body =
                        http.send(request.build(), BodyHandlers.ofString()).body();
                if (body.contains("\"message\":\"Not Found\"") || body.contains("Method Not Allowed")) {
                    unanswered.add(name + " " + path.getKey());
                }
            }
        }

        assertThat(unanswered)
                .containsExactlyInAnyOrder(
                        // of the user interface, and of KFP's controllers
                        "GET /apis/v2beta1/auth",
                        "GET /apis/v2beta1/filters",
                        "POST /apis/v2beta1/scheduledworkflows",
                        "POST /apis/v2beta1/workflows",
                        "POST /apis/v2beta1/visualizations/{namespace}");
    }

    private static Map<?, ?> paths() throws Exception {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path file = up.resolve("shared/api/kfp_api_v2beta1.swagger.json");
            if (Files.exists(file)) {
                return (Map<?, ?>) ((Map<?, ?>) Json.parse(Files.readString(file), file.toString())).get("paths");
            }
        }
        return Assumptions.abort("there is no shared/api/kfp_api_v2beta1.swagger.json beside the project");
    }
}
