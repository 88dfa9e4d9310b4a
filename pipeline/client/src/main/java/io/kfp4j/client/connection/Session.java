package io.kfp4j.client.connection;

import java.io.IOException;
import java.util.Map;

/** Credentials at work: what they add to a request, now. For the transport of {@code io.kfp4j.client.http}. */
public interface Session {

    /** The headers of the next request. */
    Map<String, String> headers() throws IOException, InterruptedException;

    /** Called when the server no longer believes {@code refused}; true if {@link #headers} now says something else. */
    boolean renew(Map<String, String> refused) throws IOException, InterruptedException;
}
