package io.kfp4j.client.error;

import org.jspecify.annotations.Nullable;

/** A request that did not do what it was to. The message is all that a user needs: the request, KFP's own words, what to do. */
public abstract sealed class KfpException extends RuntimeException
        permits ConflictException,
                NotAuthorizedException,
                NotFoundException,
                RejectedException,
                UnavailableException,
                UnreadableAnswerException {

    private final Failure failure;

    KfpException(Failure failure, @Nullable Throwable cause) {
        super(failure.sentence(), cause);
        this.failure = failure;
    }

    /** Method and address, {@code POST https://kubeflow.example.com/pipeline/apis/v2beta1/runs}. */
    public String request() {
        return failure.request();
    }

    /** The HTTP status; 0 where no answer came. */
    public int status() {
        return failure.status();
    }

    /** What the server said; null where it said nothing. */
    public @Nullable String serverMessage() {
        return failure.serverMessage();
    }
}
