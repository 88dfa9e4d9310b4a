package io.kfp4j.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.kfp4j.client.error.Failure;
import io.kfp4j.client.error.UnreadableAnswerException;
import io.kfp4j.client.http.Call;
import io.kfp4j.client.http.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The files that tasks left behind, through the API server; those in the pipeline root can be had from its storage directly. */
public final class Artifacts {
    private static final JsonFactory JSON = new JsonFactory();

    private final Transport transport;

    Artifacts(Transport transport) {
        this.transport = transport;
    }

    /**
     * Copies an artifact, of any size, in constant memory.
     *
     * @param nodeId the task's {@code podName}
     * @param name of the output
     * @throws IOException if it cannot be written, or the connection breaks in the middle
     */
    public void read(String runId, String nodeId, String name, OutputStream to) throws IOException {
        Call call = Call.get("runs/" + Call.segment(runId) + "/nodes/" + Call.segment(nodeId) + "/artifacts/"
                + Call.segment(name) + ":read");
        try (InputStream in = transport.open(call);
                JsonParser json = JSON.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable(call, null);
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean data = "data".equals(json.currentName());
                json.nextToken();
                if (data) {
                    json.readBinaryValue(to);
                    return;
                }
                json.skipChildren();
            }
        } catch (JsonProcessingException e) {
            throw unreadable(call, e);
        }
    }

    private static UnreadableAnswerException unreadable(Call call, @Nullable JsonProcessingException cause) {
        return new UnreadableAnswerException(
                new Failure(
                        call.method() + " " + call.path(),
                        "the answer holds no artifact",
                        200,
                        null,
                        "Read it from the pipeline root's storage; servers before KFP 2.15 cannot give it."),
                cause);
    }
}
