package io.kfp4j.lint;

import io.kfp4j.spec.format.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Findings as JSON for programs. */
final class JsonFindings {

    static String of(LintReport report) {
        List<Object> findings =
                report.findings().stream().map(each -> finding(report, each)).toList();
        return Json.pretty(Map.of("file", report.source(), "findings", findings)) + "\n";
    }

    private static Object finding(LintReport report, Finding finding) {
        var fields = new TreeMap<String, Object>();
        fields.put("code", finding.code().id());
        fields.put("severity", finding.severity().word());
        fields.put("path", finding.path().toString());
        fields.put("message", finding.message());
        fields.put("remedy", finding.remedy());
        var place = report.places().of(finding.path());
        place.line().ifPresent(line -> fields.put("line", (long) line));
        if (!place.file().equals(report.source())) {
            fields.put("file", place.file());
        }
        return fields;
    }

    private JsonFindings() {}
}
