package io.kfp4j.fakekfp.resource;

import io.kfp4j.client.message.Pipeline;
import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.message.Specs;
import io.kfp4j.fakekfp.http.ApiException;
import io.kfp4j.fakekfp.http.Code;
import io.kfp4j.fakekfp.http.FormFile;
import io.kfp4j.fakekfp.http.Handler;
import io.kfp4j.fakekfp.http.Reply;
import io.kfp4j.fakekfp.http.Request;
import io.kfp4j.fakekfp.http.Routes;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes pipelines as files, as a browser sends them. Its errors look different from all others. */
final class UploadService {
    private static final String PATH = PipelineService.PATH;
    private static final String NO_PIPELINE = "Failed to create a pipeline and a pipeline version";
    private static final String NO_VERSION = "Failed to create a pipeline version";

    private final PipelineService pipelines;

    UploadService(PipelineService pipelines) {
        this.pipelines = pipelines;
    }

    /** Before those of pipelines, whose ids these would be. */
    void routes(Routes routes) {
        routes.on("POST", PATH + "/upload", inItsOwnWords(NO_PIPELINE, (request, parts) -> pipeline(request)))
                .on("POST", PATH + "/upload_version", inItsOwnWords(NO_VERSION, (request, parts) -> version(request)));
    }

    private Reply pipeline(Request request) {
        FormFile file = file(request);
        Map<String, Object> spec = spec(file);
        String name = name(request, file);
        Pipeline pipeline = pipelines.create(
                request,
                new Pipeline(
                        null,
                        request.query("display_name"),
                        name,
                        description(request),
                        null,
                        request.query("namespace"),
                        null,
                        tags(request)));
        pipelines.versions().put(pipeline, wanted(request, name), name, spec);
        return Reply.of(pipeline);
    }

    private Reply version(Request request) {
        FormFile file = file(request);
        Map<String, Object> spec = spec(file);
        if (request.query("pipelineid").isEmpty()) {
            throw ApiException.invalid(NO_VERSION);
        }
        Pipeline pipeline = pipelines.get(request, request.query("pipelineid"));
        String name = name(request, file);
        return Reply.of(pipelines.versions().put(pipeline, wanted(request, name), name, spec));
    }

    private static PipelineVersion wanted(Request request, String name) {
        return new PipelineVersion(
                null,
                null,
                PipelineService.or(request.query("display_name"), name),
                name,
                description(request),
                null,
                null,
                PipelineService.or(request.query("code_source_url"), null),
                null,
                null,
                tags(request));
    }

    private static FormFile file(Request request) {
        FormFile file = FormFile.in(request, "uploadfile");
        if (file == null) {
            throw ApiException.invalid("Failed to read pipeline from file");
        }
        return file;
    }

    private static Map<String, Object> spec(FormFile file) {
        return Specs.tree(Packages.parse(new String(file.content(), StandardCharsets.UTF_8), file.name()));
    }

    private static String name(Request request, FormFile file) {
        String said = PipelineService.or(request.query("name"), request.query("display_name"));
        return said == null || said.isEmpty() ? file.name() : said;
    }

    private static @Nullable String description(Request request) {
        return PipelineService.or(request.query("description"), null);
    }

    private static Map<String, String> tags(Request request) {
        var tags = new LinkedHashMap<String, String>();
        if (!request.query("tags").isEmpty()) {
            Object tree;
            try {
                tree = Json.parse(request.query("tags"), "tags");
            } catch (SpecException e) {
                tree = null;
            }
            if (!(tree instanceof Map<?, ?> labels) || !labels.values().stream().allMatch(String.class::isInstance)) {
                throw ApiException.invalid(
                        "Failed to parse tags query parameter. Expected JSON object with string keys and values");
            }
            labels.forEach((label, value) -> tags.put(String.valueOf(label), String.valueOf(value)));
        }
        return tags;
    }

    /** Whatever is wrong with what was sent is a status of 400, whoever sent it; a name that is taken is told in few words. */
    private static Handler inItsOwnWords(String taken, Handler handler) {
        return (request, parts) -> {
            try {
                return handler.answer(request, parts);
            } catch (ApiException e) {
                return e.code() == Code.ALREADY_EXISTS
                        ? Reply.uploadError(409, taken)
                        : Reply.uploadError(400, String.valueOf(e.getMessage()));
            }
        };
    }
}
