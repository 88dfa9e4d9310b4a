package io.kfp4j.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.graph.SvgGraph;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {

    @TempDir
    Path folder;

    @Test
    void showsEveryTaskWithItsState() {
        var page = RunReport.html(SampleRun.sweep());

        assertThat(SampleRun.sweep().tasks()).allSatisfy(task -> assertThat(page)
                .contains("id=\"" + Anchors.of(task.path()) + "\"")
                .contains(task.path()));
        assertThat(page).contains("✕ failed", "↺ cached", "– skipped", "✓ succeeded");
    }

    @Test
    void loadsNothingFromAnywhere() {
        var page = RunReport.html(SampleRun.sweep());

        assertThat(page).doesNotContain("http://", "https://", "//cdn", "@import", "src=");
    }

    @Test
    void showsTextsOfARunAsTextsAndNotAsMarkup() {
        var page = RunReport.html(SampleRun.sweep());

        assertThat(page)
                .contains("&lt;b&gt;not bold&lt;/b&gt; &amp; &quot;quoted&quot;")
                .doesNotContain("<b>not bold");
    }

    @Test
    void saysFirstWhatWentWrong() {
        var page = RunReport.html(SampleRun.sweep());

        assertThat(page.indexOf("What went wrong")).isBetween(1, page.indexOf("<h2>Graph"));
    }

    @Test
    void pointsToNoFileWhereNoneWasWritten() {
        var page = RunReport.html(SampleRun.sweep());

        assertThat(page).contains("<span class=\"note\">no file</span>").doesNotContain("/x/metrics", "/x/evaluation");
    }

    @Test
    void hasOneDetailForEveryLink() {
        var page = RunReport.html(SampleRun.sweep());

        assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(page).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(page).containsOnlyOnce("id=\"" + target + "\""));
    }

    @Test
    void isTheSameInEveryLocale() {
        var expected = RunReport.html(SampleRun.sweep());
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(RunReport.html(SampleRun.sweep())).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void sumsUpTheIterationsOfALongLoop() {
        var page = RunReport.html(SampleRun.loopOf(500));

        assertThat(page).contains("488 more iterations");
    }

    @Test
    void drawsGraphsThatAreWellFormed() throws Exception {
        var svg = SvgGraph.element(RunGraph.of(SampleRun.sweep()));

        var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(svg));
        int texts = 0;
        while (reader.hasNext()) {
            texts += reader.next() == XMLStreamConstants.START_ELEMENT
                            && reader.getLocalName().equals("text")
                    ? 1
                    : 0;
        }
        assertThat(texts).isGreaterThan(SampleRun.sweep().tasks().size());
    }

    @Test
    void writesThePageWholeOrNotAtAll() throws IOException {
        var file = folder.resolve("report.html");

        RunReport.write(SampleRun.sweep(), file);

        assertThat(Files.readString(file)).endsWith("</html>\n");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
