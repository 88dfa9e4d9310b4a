package io.kfp4j.fakekfp.resource;

import io.kfp4j.fakekfp.http.ApiException;
import io.kfp4j.fakekfp.http.Code;
import io.kfp4j.fakekfp.http.Reply;
import io.kfp4j.fakekfp.http.Request;
import io.kfp4j.fakekfp.http.Routes;
import io.kfp4j.fakekfp.run.RunEntry;
import io.kfp4j.local.record.ArtifactRecord;
import io.kfp4j.local.record.TaskRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tasks of runs have left: artifacts and logs, by the name of the node in which a program ran. */
final class FileService {
    private static final long LARGEST = 64L * 1024 * 1024;

    private final RunService runs;

    FileService(RunService runs) {
        this.runs = runs;
    }

    void routes(Routes routes) {
        routes.on("GET", RunService.PATH + "/{id}/nodes/{node}/artifacts/{name}:read", this::artifact)
                .on("GET", "/apis/v1alpha1/runs/{id}/nodes/{node}/log", this::log);
    }

    private Reply artifact(Request request, List<String> parts) {
        RunEntry run = runs.get(request, parts);
        TaskRecord task = task(run, parts.get(1));
        List<ArtifactRecord> artifacts = task.outputs().artifacts().getOrDefault(parts.get(2), List.of());
        String path = artifacts.isEmpty() ? null : artifacts.get(0).path();
        byte[] content = read(run, path, "artifact", parts.get(2));
        return Reply.json(200, Map.of("data", Base64.getEncoder().encodeToString(content)));
    }

    private Reply log(Request request, List<String> parts) {
        RunEntry run = runs.get(request, parts);
        byte[] content = read(run, task(run, parts.get(1)).log(), "log of node", parts.get(1));
        return Reply.text(200, "text/plain", new String(content, StandardCharsets.UTF_8));
    }

    private static TaskRecord task(RunEntry run, String node) {
        return run.taskOf(node).orElseThrow(() -> ApiException.notFound("node", node));
    }

    private static byte[] read(RunEntry run, @Nullable String path, String what, String name) {
        Path folder = run.folder();
        if (path == null || folder == null || !Files.isRegularFile(folder.resolve(path))) {
            throw ApiException.notFound(what, name);
        }
        try {
            if (Files.size(folder.resolve(path)) > LARGEST) {
                throw new ApiException(Code.INTERNAL, what + " " + name + " is larger than 64 MiB");
            }
            return Files.readAllBytes(folder.resolve(path));
        } catch (IOException e) {
            throw new ApiException(Code.INTERNAL, "InternalServerError: " + e);
        }
    }
}
