package io.kfp4j.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.dsl.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of {@code docs} that speak of refusals, held against the codes and tests they speak of. */
class RefusalPagesTest {
    private static final Path DOCS = Path.of("../../docs");
    private static final Path PIPELINE = Path.of("..");
    private static final Pattern HEADING = Pattern.compile("(?m)^## (KFP4J-E\\d+)$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\| ([^|]*) \\| ([^|]*) \\|$");
    private static final Pattern CODE = Pattern.compile("KFP4J-E\\d+");
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");

    @Test
    void explainsEveryCodeWithAMessageThatATestHasSeen() {
        var page = read(DOCS.resolve("problems.md"));
        var seen = goldenLines();

        var examples =
                Stream.of(Problem.Code.values()).collect(Collectors.toMap(code -> code, code -> examples(page, code)));

        assertThat(examples)
                .allSatisfy((code, lines) ->
                        assertThat(lines).as(code.toString()).isNotEmpty().isSubsetOf(seen));
    }

    @Test
    void explainsNoCodeThatIsNotThere() {
        var page = read(DOCS.resolve("problems.md"));

        var headings = HEADING.matcher(page).results().map(each -> each.group(1));

        assertThat(headings)
                .containsExactlyElementsOf(Stream.of(Problem.Code.values())
                        .map(Problem.Code::toString)
                        .toList());
    }

    @Test
    void refersToTestsThatExist() {
        var files = files();

        var missing = references().filter(each -> files.stream().noneMatch(file -> isMeant(each, file)));

        assertThat(missing).isEmpty();
    }

    @Test
    void showsEveryCodeOfARow() {
        var files = files();

        var unshown = ROW.matcher(read(DOCS.resolve("refusals.md")))
                .results()
                .filter(row -> !shown(row.group(2), files).containsAll(matches(CODE, row.group(1))))
                .map(MatchResult::group);

        assertThat(unshown).isEmpty();
    }

    @Test
    void refersToEveryFileOfRefusals() {
        var references = references().toList();

        var refusals = files().stream()
                .filter(file -> file.toString().endsWith(".txt") && read(file).contains("KFP4J-E"))
                .map(file -> file.getFileName().toString());

        assertThat(references).containsAll(refusals.toList());
    }

    private static List<String> examples(String page, Problem.Code code) {
        int start = page.indexOf("\n## " + code + "\n") + 1;
        int end = page.indexOf("\n## ", start);
        return page.substring(start, end < 0 ? page.length() : end)
                .lines()
                .filter(line -> line.contains(": " + code + " "))
                .map(RefusalPagesTest::withoutLine)
                .toList();
    }

    private static boolean isMeant(String reference, Path file) {
        int method = reference.indexOf('#');
        if (method >= 0) {
            return file.endsWith(reference.substring(0, method) + ".java")
                    && read(file).contains(" " + reference.substring(method + 1) + "(");
        }
        return reference.endsWith(".txt")
                ? file.endsWith("golden/" + reference)
                : file.endsWith("lint/README.md") && read(file).contains("| " + reference + " |");
    }

    private static Set<String> shown(String references, List<Path> files) {
        return SPAN.matcher(references)
                .results()
                .flatMap(span -> files.stream().filter(file -> isMeant(span.group(1), file)))
                .flatMap(file -> matches(CODE, read(file)).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Stream<String> references() {
        return ROW.matcher(read(DOCS.resolve("refusals.md")))
                .results()
                .flatMap(row -> SPAN.matcher(row.group(2)).results())
                .map(span -> span.group(1))
                .distinct();
    }

    private static List<String> goldenLines() {
        return files().stream()
                .filter(file -> file.toString().endsWith(".txt"))
                .flatMap(file -> read(file).lines())
                .map(RefusalPagesTest::withoutLine)
                .toList();
    }

    private static String withoutLine(String message) {
        return message.replaceAll("\\.java:[0-9]+", ".java");
    }

    private static List<Path> files() {
        try (var files = Files.find(
                PIPELINE,
                16,
                (file, is) -> is.isRegularFile() && !file.toString().contains("/target/"))) {
            return files.filter(file -> file.toString().contains("/src/test/") || file.endsWith("lint/README.md"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
