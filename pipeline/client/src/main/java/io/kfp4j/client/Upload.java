package io.kfp4j.client;

import io.kfp4j.client.http.Call;
import io.kfp4j.spec.Ordered;
import io.kfp4j.spec.format.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a file that is uploaded.
 *
 * @param name unique: of a pipeline in its namespace, of a version in its pipeline
 * @param displayName null for the name
 * @param codeSourceUrl where the pipeline's source is
 * @param tags keys and values of up to 63 characters; servers before KFP 2.17 do not keep them
 */
public record Upload(
        String name,
        @Nullable String displayName,
        @Nullable String description,
        @Nullable String codeSourceUrl,
        Map<String, String> tags) {

    public Upload {
        tags = Ordered.copy(tags);
    }

    public static Upload named(String name) {
        return new Upload(name, null, null, null, Map.of());
    }

    public Upload shownAs(@Nullable String text) {
        return new Upload(name, text, description, codeSourceUrl, tags);
    }

    public Upload describedAs(@Nullable String text) {
        return new Upload(name, displayName, text, codeSourceUrl, tags);
    }

    public Upload from(@Nullable String url) {
        return new Upload(name, displayName, description, url, tags);
    }

    public Upload tagged(Map<String, String> labels) {
        return new Upload(name, displayName, description, codeSourceUrl, labels);
    }

    Call on(Call call) {
        return call.with("name", name)
                .with("display_name", displayName)
                .with("description", description)
                .with("code_source_url", codeSourceUrl)
                .with("tags", tags.isEmpty() ? null : Json.text(tags));
    }
}
