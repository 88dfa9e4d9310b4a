package io.kfp4j.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The parts of what an exception says.
 *
 * @param request method and address
 * @param what what went wrong, in our words; null where the server's are enough
 * @param status the HTTP status; 0 where no answer came
 * @param serverMessage what the server said; null where it said nothing
 * @param remedy a sentence about what to do
 */
public record Failure(
        String request, @Nullable String what, int status, @Nullable String serverMessage, String remedy) {

    private static final int LONGEST = 4_000;

    public Failure {
        if (serverMessage != null && serverMessage.length() > LONGEST) {
            serverMessage = serverMessage.substring(0, LONGEST) + "…";
        }
    }

    String sentence() {
        var sentence = new StringBuilder(request).append(": ");
        if (what != null) {
            sentence.append(what);
        }
        if (serverMessage != null) {
            sentence.append(what == null ? "KFP says '" : "; KFP says '")
                    .append(serverMessage)
                    .append("'");
        }
        if (status != 0) {
            sentence.append(what == null && serverMessage == null ? "HTTP " + status : " (HTTP " + status + ")");
        }
        return sentence.append(". ").append(remedy).toString();
    }
}
