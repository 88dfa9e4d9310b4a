package io.kfp4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskState;
import io.kfp4j.spec.format.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Kubernetes puts into a task's file system, and how long it lets a pipeline run. */
class VolumesTest {
    /** Waits for the other task, so that both use the volumes at the same time. */
    private static final String BOTH_LOOK = "touch PLACE/scratch/$$; until [ $(ls PLACE/scratch | wc -l) = 2 ];"
            + " do sleep 0.01; done; cat PLACE/etc/keys/password PLACE/etc/settings/endpoint > $0";

    private final Path place;
    private final LocalRunOptions.Builder options;

    VolumesTest(@TempDir Path folder) {
        this.place = folder.resolve("place");
        this.options = LocalRunOptions.builder()
                .workFolder(folder.resolve("work"))
                .parallelism(2)
                .secrets(Secrets.of(Map.of("store", Map.of("password", "swordfish"))))
                .configMaps(Secrets.of(Map.of("settings", Map.of("endpoint", " at home"))));
    }

    @Test
    void areThereForTasksThatUseThemAtTheSameTime() throws IOException {
        var run = run(BOTH_LOOK, new LocalRunner());

        assertThat(run.state()).as(run.error()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.tasks())
                .allSatisfy(task -> assertThat(task.outputs().parameters()).containsEntry("seen", "swordfish at home"));
    }

    @Test
    void areGoneWhenTheTasksAre() throws IOException {
        run("exit 1", new LocalRunner());

        assertThat(place).doesNotExist();
    }

    @Test
    void leaveAloneWhatExists() throws IOException {
        Files.createDirectories(place.resolve("etc/keys"));
        Files.writeString(place.resolve("etc/keys/password"), "mine");

        var run = run("true", new LocalRunner());

        assertThat(run.error())
                .contains("Task 'one' failed: The task wants to find a volume at '" + place.resolve("etc/keys")
                        + "', but that exists on this machine. Remove it, or choose another mount path.");
        assertThat(place.resolve("etc/keys/password")).hasContent("mine");
        assertThat(place.resolve("etc/settings")).doesNotExist();
    }

    @Test
    void areNamedWhereTheyAreMissing() throws IOException {
        options.configMaps(Secrets.none());

        var run = run("true", new LocalRunner());

        assertThat(run.error())
                .contains("Task 'one' failed: The task needs ConfigMap 'settings' as files in '"
                        + place.resolve("etc/settings")
                        + "'. Put it into the file of ConfigMaps that you give the run.");
    }

    @Test
    void failARunThatTakesLongerThanThePipelineMay() throws IOException {
        var waits = new ArrayList<Duration>();

        var run = run("sleep 100", new LocalRunner(InstantSource.system(), () -> new VirtualTimer(waits)));

        assertThat(waits).containsExactly(Duration.ofSeconds(3));
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.error())
                .isEqualTo("The run took longer than 3 s, which is its limit. Raise the pipeline's deadline.");
        assertThat(run.tasks()).extracting("state").containsOnly(TaskState.CANCELED);
    }

    private RunRecord run(String script, LocalRunner runner) throws IOException {
        try (var spec = VolumesTest.class.getResourceAsStream("/specs/volumes.yaml")) {
            var text = new String(Objects.requireNonNull(spec).readAllBytes(), StandardCharsets.UTF_8);
            return runner.run(
                    SpecReader.parse(text.replace("PLACE", place.toString()), "volumes.yaml"),
                    options.parameter("script", script.replace("PLACE", place.toString()))
                            .build());
        }
    }
}
