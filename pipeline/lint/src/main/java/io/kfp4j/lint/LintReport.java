package io.kfp4j.lint;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecException;
import io.kfp4j.spec.format.SpecReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was found in one file, to be shown.
 *
 * @param source the file or class, for messages
 */
public record LintReport(String source, List<Finding> findings, Places places) {
    public LintReport {
        findings = List.copyOf(findings);
    }

    /**
     * Lints a file.
     *
     * @throws SpecException if it is no compiled pipeline
     */
    public static LintReport of(Path file) {
        var pipeline = SpecReader.read(file);
        try {
            return new LintReport(
                    file.toString(),
                    Linter.lint(pipeline),
                    Places.lines(file.toString(), Lines.of(Files.readString(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lints a pipeline that is in no file, such as one compiled just now.
     *
     * @param places where its tasks were written
     */
    public static LintReport of(String source, CompiledPipeline pipeline, Places places) {
        return new LintReport(source, Linter.lint(pipeline), places);
    }

    /** Whether something was found that matters as much as this, or more. */
    public boolean has(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(severity) <= 0);
    }

    /** One finding a line, and a last line that counts them. */
    public String text() {
        var text = new StringBuilder();
        for (var finding : findings) {
            var place = places.of(finding.path());
            text.append(place.file());
            place.line().ifPresent(line -> text.append(':').append(line));
            text.append(": ")
                    .append(finding.severity().word())
                    .append(' ')
                    .append(finding.code().id())
                    .append(": ")
                    .append(finding.message())
                    .append(". ")
                    .append(finding.remedy())
                    .append(" (")
                    .append(finding.path())
                    .append(")\n");
        }
        return text.append(source).append(": ").append(counts()).append('\n').toString();
    }

    /** One object with the list of findings. */
    public String json() {
        return JsonFindings.of(this);
    }

    /** SARIF 2.1.0, which code hosts show beside the line. */
    public String sarif() {
        return Sarif.of(this);
    }

    private String counts() {
        var counts = Arrays.stream(Severity.values())
                .map(severity -> count(severity))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "nothing found" : counts;
    }

    private String count(Severity severity) {
        long count = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        if (count == 0) {
            return "";
        }
        return count + " " + severity.word() + (count == 1 || severity == Severity.INFO ? "" : "s");
    }
}
