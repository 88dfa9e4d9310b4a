package io.kfp4j.client.connection;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Logs in as a browser would: follows the redirects to Dex's form, fills it in, follows the redirects back, keeps the cookies.
 *
 * <p>The password goes to the endpoint's own host and to no other.
 */
final class DexSession implements Session {
    private static final int MOST_REDIRECTS = 20;

    private final Credentials.DexLogin login;
    private final URI endpoint;
    private final HttpClient http;
    private @Nullable String cookies;

    DexSession(Credentials.DexLogin login, URI endpoint, HttpClient http) {
        this.login = login;
        this.endpoint = endpoint;
        this.http = http;
    }

    @Override
    public synchronized Map<String, String> headers() throws IOException, InterruptedException {
        if (cookies == null) {
            cookies = logIn();
        }
        return cookies.isEmpty() ? Map.of() : Map.of("Cookie", cookies);
    }

    @Override
    public synchronized boolean renew(Map<String, String> refused) throws IOException, InterruptedException {
        if (refused.equals(headers())) {
            cookies = logIn();
        }
        return !refused.equals(headers());
    }

    private String logIn() throws IOException, InterruptedException {
        var jar = new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER);
        URI start = endpoint.resolve("/");
        Page page = follow(Page.get(start), jar);
        if (page.status() == 403 || page.status() == 401) {
            // oauth2-proxy shows a page with a button instead of redirecting.
            page = follow(Page.get(endpoint.resolve("/oauth2/start?rd=%2F")), jar);
        }
        if (isAt(page.at(), "/auth")) {
            // Dex asks where the user is known; the answer is a part of the path.
            page = follow(
                    Page.get(URI.create(
                            page.at().toString().replaceFirst("/auth(?=[?]|$)", "/auth/" + login.connector()))),
                    jar);
        }
        if (page.at().getPath() == null || !page.at().getPath().contains("/auth/")) {
            if (page.status() / 100 == 2) {
                return cookies(jar); // Nobody asks for a login.
            }
            throw new CredentialsException("no login form at '" + endpoint + "': HTTP " + page.status() + " at '"
                    + page.at().getPath() + "'. Check the endpoint, or use a token.");
        }
        Page answer = send(page.filledIn(login), jar);
        if (answer.status() / 100 != 3) {
            throw new CredentialsException("user '" + login.user() + "' was not logged in at '"
                    + page.at().getHost() + "'. Check the user and the password.");
        }
        Page end = follow(answer, jar);
        if (isAt(end.at(), "/approval")) {
            follow(send(end.approved(), jar), jar);
        }
        return cookies(jar);
    }

    private static boolean isAt(URI at, String end) {
        return at.getPath() != null && at.getPath().endsWith(end);
    }

    private String cookies(CookieManager jar) throws IOException {
        return String.join("; ", jar.get(endpoint, Map.of()).getOrDefault("Cookie", List.of()));
    }

    private Page follow(Page first, CookieManager jar) throws IOException, InterruptedException {
        Page page = first;
        for (int hops = 0; hops < MOST_REDIRECTS; hops++) {
            if (page.status() != 0 && page.status() / 100 != 3) {
                return page;
            }
            page = send(page.status() == 0 ? page : page.next(), jar);
        }
        throw new CredentialsException("the login at '" + endpoint + "' redirects in circles. Use a token.");
    }

    private Page send(Page page, CookieManager jar) throws IOException, InterruptedException {
        URI to = page.at();
        if (!endpoint.getHost().equalsIgnoreCase(to.getHost())
                || !endpoint.getScheme().equals(to.getScheme())) {
            throw new CredentialsException("the login leads from '" + endpoint.getHost() + "' to '" + to.getScheme()
                    + "://" + to.getHost() + "', to which no password goes. Use a token.");
        }
        var request = HttpRequest.newBuilder(to).timeout(Duration.ofSeconds(30));
        String form = page.form();
        if (form == null) {
            request.GET();
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        String sent = String.join("; ", jar.get(to, Map.of()).getOrDefault("Cookie", List.of()));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        HttpResponse<Void> response = http.send(request.build(), HttpResponse.BodyHandlers.discarding());
        jar.put(to, response.headers().map());
        return new Page(
                to,
                response.statusCode(),
                response.headers().firstValue("Location").orElse(null),
                null);
    }

    /** A place on the way, before (status 0) or after it was asked for. */
    private record Page(URI at, int status, @Nullable String location, @Nullable String form) {

        static Page get(URI at) {
            return new Page(at, 0, null, null);
        }

        Page next() throws CredentialsException {
            if (location == null) {
                throw new CredentialsException("'" + at + "' redirects to nowhere. Use a token.");
            }
            return get(at.resolve(location));
        }

        Page filledIn(Credentials.DexLogin login) {
            return new Page(at, 0, null, "login=" + encoded(login.user()) + "&password=" + encoded(login.password()));
        }

        Page approved() {
            return new Page(at, 0, null, "approval=approve");
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
