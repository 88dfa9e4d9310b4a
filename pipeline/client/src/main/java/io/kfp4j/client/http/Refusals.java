package io.kfp4j.client.http;

import io.kfp4j.client.error.ConflictException;
import io.kfp4j.client.error.Failure;
import io.kfp4j.client.error.KfpException;
import io.kfp4j.client.error.NotAuthorizedException;
import io.kfp4j.client.error.NotFoundException;
import io.kfp4j.client.error.RejectedException;
import io.kfp4j.client.error.UnreadableAnswerException;
import io.kfp4j.spec.JsonSnakeCase;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import org.jspecify.annotations.Nullable;

/** Turns answers that say no into exceptions. */
final class Refusals {
    private static final int ALREADY_EXISTS = 6;

    /** What KFP answers with when it does not do something: gRPC's status, or what the handlers of uploads say. */
    @JsonSnakeCase
    record Problem(int code, @Nullable String message, @Nullable String errorMessage, @Nullable String errorDetails) {
        @Nullable
        String text() {
            String text = message == null || message.isEmpty() ? errorMessage : message;
            return text != null && !text.isEmpty() ? text : errorDetails;
        }
    }

    static Problem problem(Outcome.Answered answer) {
        if (!answer.isPage() && !answer.body().isEmpty()) {
            String text = answer.body();
            try {
                return Json.readLenient(text, "answer", Problem.class);
            } catch (SpecException e) {
                return new Problem(0, text.strip(), null, null);
            }
        }
        return new Problem(0, null, null, null);
    }

    static KfpException of(String request, Outcome.Answered answer) {
        Problem problem = problem(answer);
        String said = problem.text();
        int status = answer.status();
        if (answer.isLogin() && status != 401) {
            return new NotAuthorizedException(
                    new Failure(
                            request,
                            "a login page answers instead of KFP",
                            status,
                            null,
                            "Give credentials: a token, a cookie, or a user and password for Dex's form."),
                    null);
        } else if (status == 401) {
            return new NotAuthorizedException(
                    new Failure(
                            request,
                            null,
                            status,
                            said,
                            "The credentials are missing, wrong or too old. Log in again or give a fresh token."),
                    null);
        } else if (status == 403) {
            return new NotAuthorizedException(
                    new Failure(
                            request,
                            null,
                            status,
                            said,
                            "This user may not do that. Check the namespace, or ask its owner for access."),
                    null);
        } else if (status == 404) {
            return new NotFoundException(
                    new Failure(
                            request,
                            null,
                            status,
                            said,
                            "Check the id or name, the namespace and the endpoint's path."),
                    null);
        } else if (status == 409 && (problem.code() == ALREADY_EXISTS || problem.code() == 0)) {
            return new ConflictException(
                    new Failure(request, null, status, said, "Choose another name, or use what is there."), null);
        } else if (status / 100 == 4) {
            return new RejectedException(
                    new Failure(request, null, status, said, "Correct what the message names."), null);
        }
        return new UnreadableAnswerException(
                new Failure(request, null, status, said, "Check that the endpoint is KFP's API server."), null);
    }

    private Refusals() {}
}
