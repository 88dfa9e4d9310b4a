package io.kfp4j.client;

import io.kfp4j.client.TestServer.Asked;
import io.kfp4j.client.TestServer.Reply;
import io.kfp4j.client.message.Filter;
import io.kfp4j.client.message.ListPipelineVersionsResponse;
import io.kfp4j.client.message.Pipeline;
import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.message.Specs;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The part of KFP that keeps pipelines and versions; runs are another's. */
final class KeptPipelines implements TestServer.Backend {
    final List<Pipeline> pipelines = new ArrayList<>();
    final List<PipelineVersion> versions = new ArrayList<>();
    final KeptRuns runs = new KeptRuns();

    @Override
    public synchronized Reply answer(Asked asked) {
        String path = asked.path().substring("/apis/v2beta1/".length());
        if (asked.line().endsWith("POST /apis/v2beta1/pipelines")) {
            return create(Json.read(asked.body(), "request", Pipeline.class));
        } else if (path.startsWith("pipelines/names/")) {
            return pipelines.stream()
                    .filter(each -> path.endsWith("/" + each.name()))
                    .findFirst()
                    .map(each -> Reply.ok(Json.write(each)))
                    .orElseGet(() -> Reply.of(404, 5, "no such pipeline"));
        } else if (path.equals("pipelines/upload_version")) {
            return upload(asked);
        } else if (path.endsWith("/versions")) {
            return Reply.ok(Json.write(new ListPipelineVersionsResponse(chosen(asked.query()), versions.size(), null)));
        } else if (path.contains("/versions/")) {
            return versions.stream()
                    .filter(each -> path.endsWith("/" + each.pipelineVersionId()))
                    .findFirst()
                    .map(each -> Reply.ok(Json.write(each)))
                    .orElseGet(() -> Reply.of(404, 5, "no such version"));
        }
        return runs.answer(asked);
    }

    private Reply create(Pipeline asked) {
        if (pipelines.stream().anyMatch(each -> asked.anyName().equals(each.name()))) {
            return Reply.of(409, 6, "a pipeline with that name exists");
        }
        Pipeline kept = new Pipeline(
                "pipeline-" + pipelines.size(),
                asked.displayName(),
                asked.anyName(),
                asked.description(),
                Instant.EPOCH.plusSeconds(1),
                null,
                null,
                Map.of());
        pipelines.add(kept);
        return Reply.ok(Json.write(kept));
    }

    private Reply upload(Asked asked) {
        String name = asked.query().get("name");
        if (versions.stream().anyMatch(each -> name.equals(each.name()))) {
            return Reply.of(409, 6, "a version with that name exists");
        }
        String file = asked.body().split("\r\n\r\n", -1)[1].split("\r\n--", -1)[0];
        PipelineVersion kept = new PipelineVersion(
                asked.query().get("pipelineid"),
                "version-" + versions.size(),
                null,
                name,
                null,
                Instant.EPOCH.plusSeconds(versions.size() + 1L),
                null,
                null,
                Specs.tree(SpecReader.parse(file, "upload.yaml")),
                null,
                Map.of());
        versions.add(kept);
        return Reply.ok(Json.write(kept));
    }

    private List<PipelineVersion> chosen(Map<String, String> query) {
        var chosen = new ArrayList<>(versions);
        if (query.containsKey("filter")) {
            String name = Json.read(query.get("filter"), "filter", Filter.class)
                    .predicates()
                    .get(0)
                    .stringValue();
            chosen.removeIf(each -> !name.equals(each.name()));
        }
        if ("created_at desc".equals(query.get("sort_by"))) {
            Collections.reverse(chosen);
        }
        return chosen;
    }
}
