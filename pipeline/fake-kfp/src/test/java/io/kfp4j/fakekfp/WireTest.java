package io.kfp4j.fakekfp;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.client.message.Specs;
import io.kfp4j.fakekfp.junit.KfpPipelineTest;
import io.kfp4j.spec.format.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes over the wire, whoever speaks. */
@KfpPipelineTest(instantly = true)
class WireTest {
    private static final String API = "/apis/v2beta1";
    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> send(FakeKfp kfp, String method, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(kfp.uri() + path)).method(method, BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(FakeKfp kfp, String path) throws IOException, InterruptedException {
        return send(kfp, "GET", API + path, "");
    }

    private HttpResponse<String> post(FakeKfp kfp, String path, String body) throws IOException, InterruptedException {
        return send(kfp, "POST", API + path, body);
    }

    private static String run(String field) {
        return "{\"display_name\":\"one\"," + field + "\"pipeline_spec\":"
                + Json.text(Specs.tree(GreetPipeline.compiled())) + "}";
    }

    @Test
    void refusesFieldsThatItDoesNotKnow(FakeKfp kfp) throws Exception {
        var response = post(kfp, "/runs", run("\"nmae\":\"x\","));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"code\":3,\"details\":[{").contains("unknown field 'nmae'");
    }

    @Test
    void takesBothSpellingsOfAFieldAndAnswersWithOne(FakeKfp kfp) throws Exception {
        var response = post(kfp, "/experiments", "{\"displayName\":\"mine\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"display_name\":\"mine\"").doesNotContain("displayName");
    }

    @Test
    void answersABadRequestWithAConflictWhereKfpDoes(FakeKfp kfp) throws Exception {
        var response = post(kfp, "/runs", run("\"plugins_output\":{\"mlflow\":{}},"));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("\"code\":10").contains("plugins_output is server-owned");
    }

    @Test
    void refusesParametersThatThePipelineDoesNotTake(FakeKfp kfp) throws Exception {
        var response = post(kfp, "/runs", run("\"runtime_config\":{\"parameters\":{\"nmae\":\"Ada\"}},"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("parameter(s) provided are not required by pipeline: nmae");
        assertThat(kfp.runs()).isEmpty();
    }

    @Test
    void keepsTheOddNameOfOneList(FakeKfp kfp) throws Exception {
        var wanted = run("\"max_concurrency\":\"1\",\"mode\":\"ENABLE\","
                + "\"trigger\":{\"periodic_schedule\":{\"interval_second\":\"3600\"}},");

        assertThat(post(kfp, "/recurringruns", wanted).statusCode()).isEqualTo(200);
        assertThat(get(kfp, "/recurringruns").body())
                .contains("\"recurringRuns\":[{")
                .contains("\"max_concurrency\":\"1\"")
                .contains("\"status\":\"ENABLED\"");
    }

    @Test
    void bindsTokensToTheirQuery(FakeKfp kfp) throws Exception {
        post(kfp, "/experiments", "{\"display_name\":\"one\"}");
        var page = (Map<?, ?>)
                Json.parse(get(kfp, "/experiments?page_size=1&sort_by=name").body(), "page");
        String token = URLEncoder.encode(String.valueOf(page.get("next_page_token")), StandardCharsets.UTF_8);

        assertThat(get(kfp, "/experiments?sort_by=name&page_token=" + token).statusCode())
                .isEqualTo(200);
        assertThat(get(kfp, "/experiments?page_token=" + token).statusCode()).isEqualTo(200);
        assertThat(get(kfp, "/experiments?sort_by=created_at&page_token=" + token)
                        .body())
                .contains("page token does not match the supplied sort by and/or filtering criteria");
        assertThat(get(kfp, "/experiments?page_token=x").statusCode()).isEqualTo(400);
    }

    @Test
    void saysInItsOwnWayWhatIsWrongWithAnUpload(FakeKfp kfp) throws Exception {
        var response = post(kfp, "/pipelines/upload?name=x", "no form at all");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"error_message\":\"Failed to read pipeline from file\"");
    }

    @Test
    void knowsWhatItDoesNotDo(FakeKfp kfp) throws Exception {
        assertThat(get(kfp, "/nothing").statusCode()).isEqualTo(404);
        assertThat(send(kfp, "PUT", API + "/runs", "").statusCode()).isEqualTo(501);
    }

    @Test
    void refusesPagesFromElsewhere(FakeKfp kfp) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(kfp.uri() + API + "/runs"))
                .header("Origin", "https://example.com")
                .POST(BodyPublishers.ofString(run("")))
                .build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(kfp.runs()).isEmpty();
    }
}
