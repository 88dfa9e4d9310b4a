package io.kfp4j.fakekfp.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who answers which request: {@code GET /runs/{id}}, the first that fits. */
public final class Routes {
    private static final Pattern PART = Pattern.compile("\\{[^}]+}");

    private record Route(String method, Pattern path, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();

    /** Adds a route. */
    public Routes on(String method, String template, Handler handler) {
        var pattern = new StringBuilder();
        int end = 0;
        for (Matcher part = PART.matcher(template); part.find(); end = part.end()) {
            pattern.append(Pattern.quote(template.substring(end, part.start()))).append("([^/:]+)");
        }
        pattern.append(Pattern.quote(template.substring(end)));
        routes.add(new Route(method, Pattern.compile(pattern.toString()), handler));
        return this;
    }

    /** The answer, errors included. */
    public Reply answer(Request request) {
        boolean known = false;
        for (Route route : routes) {
            Matcher path = route.path().matcher(request.path());
            if (path.matches()) {
                if (route.method().equals(request.method())) {
                    return answer(route, request, path);
                }
                known = true;
            }
        }
        return known ? Reply.error(Code.UNIMPLEMENTED, "Method Not Allowed") : Reply.error(Code.NOT_FOUND, "Not Found");
    }

    private static Reply answer(Route route, Request request, Matcher path) {
        var parts = new ArrayList<String>();
        for (int group = 1; group <= path.groupCount(); group++) {
            // A plus is no blank in a path.
            parts.add(URLDecoder.decode(path.group(group).replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        try {
            return route.handler().answer(request, parts);
        } catch (ApiException e) {
            return Reply.error(e.code(), String.valueOf(e.getMessage()));
        }
    }
}
