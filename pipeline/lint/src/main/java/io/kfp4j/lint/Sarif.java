package io.kfp4j.lint;

import io.kfp4j.spec.format.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Findings in the Static Analysis Results Interchange Format, version 2.1.0. */
final class Sarif {

    static String of(LintReport report) {
        List<Object> results =
                report.findings().stream().map(each -> result(report, each)).toList();
        Object driver = Map.of(
                "name",
                "kfp4j lint",
                "rules",
                Arrays.stream(Code.values()).map(Sarif::rule).toList());
        Object run = Map.of("tool", Map.of("driver", driver), "results", results);
        return Json.pretty(Map.of(
                        "$schema",
                        "https://json.schemastore.org/sarif-2.1.0.json",
                        "version",
                        "2.1.0",
                        "runs",
                        List.of(run)))
                + "\n";
    }

    private static Object rule(Code code) {
        return Map.of(
                "id", code.id(),
                "name", code.name(),
                "shortDescription", Map.of("text", code.title()),
                "help", Map.of("text", code.explanation(), "markdown", code.explanation()),
                "defaultConfiguration", Map.of("level", level(code.severity())));
    }

    private static Object result(LintReport report, Finding finding) {
        var found = report.places().of(finding.path());
        var place = new TreeMap<String, Object>();
        place.put("artifactLocation", Map.of("uri", uri(found.file())));
        found.line().ifPresent(line -> place.put("region", Map.of("startLine", (long) line)));
        return Map.of(
                "ruleId", finding.code().id(),
                "level", level(finding.severity()),
                "message", Map.of("text", finding.message() + ". " + finding.remedy()),
                "locations",
                        List.of(Map.of(
                                "physicalLocation",
                                place,
                                "logicalLocations",
                                List.of(Map.of(
                                        "fullyQualifiedName", finding.path().toString())))));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static String uri(String source) {
        var path = source.replace('\\', '/');
        try {
            return path.startsWith("/")
                    ? new URI("file", "", path, null).toString()
                    : new URI(null, null, "./" + path, null).getRawPath().substring(2);
        } catch (URISyntaxException e) {
            return "pipeline";
        }
    }

    private Sarif() {}
}
