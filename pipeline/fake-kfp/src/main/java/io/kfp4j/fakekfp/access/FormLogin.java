package io.kfp4j.fakekfp.access;

import io.kfp4j.fakekfp.http.HttpFrontEnd;
import io.kfp4j.fakekfp.http.Reply;
import io.kfp4j.fakekfp.http.Request;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Dex's form stands before everything, as in a Kubeflow installation of several users: who has no session's cookie is sent to it, and
 * sent back from it with one.
 */
public final class FormLogin implements Login {
    private static final String COOKIE = "authservice_session";
    private static final String FORM = "/dex/auth/local/login";

    private final String user;
    private final String password;
    private final Set<String> sessions = ConcurrentHashMap.newKeySet();
    private final Set<String> toApprove = ConcurrentHashMap.newKeySet();

    public FormLogin(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** Ends all sessions: everybody has to log in again. */
    public void endSessions() {
        sessions.clear();
    }

    @Override
    public @Nullable Reply refuse(Request request) {
        return switch (request.path()) {
            case "/dex/auth", "/dex/approval" -> request.method().equals("POST") ? approved(request) : page();
            case "/dex/auth/local" -> to(FORM + "?state=" + UUID.randomUUID());
            case FORM -> request.method().equals("POST") ? form(request) : page();
            default -> user(request) == null ? to("/dex/auth?client_id=kubeflow-oidc-authservice") : home(request);
        };
    }

    @Override
    public @Nullable String user(Request request) {
        String cookies = request.header("Cookie");
        boolean known =
                cookies != null && sessions.stream().anyMatch(session -> cookies.contains(COOKIE + "=" + session));
        return known ? user : null;
    }

    private Reply form(Request request) {
        Map<String, String> form = HttpFrontEnd.form(request.text());
        return user.equals(form.get("login")) && password.equals(form.get("password")) ? toApproval() : page();
    }

    private Reply toApproval() {
        String id = UUID.randomUUID().toString();
        toApprove.add(id);
        return to("/dex/approval?req=" + id);
    }

    private Reply approved(Request request) {
        if (!toApprove.remove(request.query("req"))) {
            return page();
        }
        String session = UUID.randomUUID().toString();
        sessions.add(session);
        return to("/").with("Set-Cookie", COOKIE + "=" + session + "; Path=/; HttpOnly");
    }

    private static @Nullable Reply home(Request request) {
        return request.path().equals("/") ? page() : null;
    }

    private static Reply page() {
        return Reply.text(200, "text/html", "<html><body><form method=\"post\"></form></body></html>");
    }

    private static Reply to(String location) {
        return Reply.text(302, "text/html", "").with("Location", location);
    }

    /** The password is not for logs. */
    @Override
    public String toString() {
        return "FormLogin[" + user + "]";
    }
}
