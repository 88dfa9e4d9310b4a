package io.kfp4j.client;

import io.kfp4j.client.TestServer.Asked;
import io.kfp4j.client.TestServer.Reply;
import io.kfp4j.client.message.Filter;
import io.kfp4j.client.message.ListRunsResponse;
import io.kfp4j.client.message.Run;
import io.kfp4j.spec.format.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The part of KFP that creates, keeps and finds runs. */
final class KeptRuns implements TestServer.Backend {
    final List<Run> runs = new CopyOnWriteArrayList<>();
    final Map<String, String> states = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();

    @Override
    public Reply answer(Asked asked) {
        String path = asked.path();
        if (asked.line().equals("POST /apis/v2beta1/runs")) {
            Run run = Json.read(asked.body(), "request", Run.class);
            Run kept = Json.read(
                    "{\"run_id\":\"run-" + ids.incrementAndGet() + "\",\"state\":\"PENDING\","
                            + Json.write(run).substring(1),
                    "run",
                    Run.class);
            runs.add(kept);
            return Reply.ok(Json.write(kept));
        } else if (asked.line().equals("GET /apis/v2beta1/runs")) {
            Filter filter = asked.query().containsKey("filter")
                    ? Json.read(asked.query().get("filter"), "filter", Filter.class)
                    : new Filter(List.of());
            return Reply.ok(Json.write(new ListRunsResponse(
                    runs.stream().filter(run -> matches(run, filter)).toList(), runs.size(), null)));
        } else if (path.endsWith(":terminate")) {
            states.put(path.substring("/apis/v2beta1/runs/".length(), path.lastIndexOf(':')), "CANCELING");
            return Reply.ok("{}");
        } else if (asked.method().equals("GET") && path.startsWith("/apis/v2beta1/runs/")) {
            String id = path.substring("/apis/v2beta1/runs/".length());
            return runs.stream()
                    .filter(run -> id.equals(run.runId()))
                    .findFirst()
                    .map(run -> Reply.ok("{\"run_id\":\"" + id + "\",\"display_name\":\"" + run.displayName()
                            + "\",\"state\":\"" + states.getOrDefault(id, "PENDING") + "\"}"))
                    .orElseGet(() -> Reply.of(404, 5, "run " + id + " not found"));
        }
        return Reply.of(404, 5, "no such path");
    }

    private static boolean matches(Run run, Filter filter) {
        return filter.predicates().stream().allMatch(predicate -> switch (predicate.operation()) {
            case IS_SUBSTRING -> String.valueOf(run.description()).contains(predicate.stringValue());
            case EQUALS -> predicate.stringValue().equals(run.displayName());
            default -> throw new AssertionError(predicate);
        });
    }
}
