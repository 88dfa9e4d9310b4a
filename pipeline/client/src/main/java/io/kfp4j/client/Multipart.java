package io.kfp4j.client;

import io.kfp4j.client.http.Call;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecWriter;
import java.util.UUID;

/** A compiled pipeline as a browser would upload it. */
final class Multipart {

    static Call.Body of(CompiledPipeline compiled) {
        String boundary = "kfp4j-" + UUID.randomUUID();
        String form = "--" + boundary + "\r\n"
                + "Content-Disposition: form-data; name=\"uploadfile\"; filename=\"pipeline.yaml\"\r\n"
                + "Content-Type: application/yaml\r\n\r\n"
                + SpecWriter.yaml(compiled)
                + "\r\n--" + boundary + "--\r\n";
        return new Call.Body("multipart/form-data; boundary=" + boundary, form);
    }

    private Multipart() {}
}
