package io.kfp4j.kserve;

import java.io.IOException;
import java.net.URI;

/**
 * Asks a freshly rolled-out model once, as with one example whose answer is known.
 *
 * <p>An {@link IOException} is taken for a route that is not open yet and tried again until the roll-out's deadline; any
 * other exception is the verdict that the model must not serve.
 */
@FunctionalInterface
public interface SmokeTest {

    /** Trusts KServe's word that the model serves. */
    SmokeTest NONE = (url, service) -> {};

    /**
     * Returns if the model may serve, and throws if not.
     *
     * @param url the service's address, without a path
     * @param service what was rolled out
     */
    void check(URI url, InferenceService service) throws Exception;
}
