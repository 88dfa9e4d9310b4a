package io.kfp4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DescribeCommandTest {

    @TempDir
    Path folder;

    @Test
    void tellsPeopleWhatAComponentTakesAndGives() {
        var described = Invocation.of("component", "describe", Greet.class.getName(), "--output", "table");

        assertThat(described.code()).as(described.talk()).isEqualTo(ExitCode.OK);
        assertThat(described.data().lines())
                .contains("greet", "Greets somebody.", "INPUT   TYPE            DEFAULT   DESCRIPTION")
                .contains("name    STRING          required  Whom to greet.")
                .contains("times   NUMBER_INTEGER  1")
                .anyMatch(line -> line.startsWith("Output  STRING"));
    }

    @Test
    void saysTheSameOfTheFileThatWasCompiled() {
        var file = folder.resolve("component.yaml");
        Invocation.of("compile", Greet.class.getName(), "--output", file.toString());

        var ofFile = Invocation.of("component", "describe", file.toString());
        var ofClass = Invocation.of("component", "describe", Greet.class.getName());

        assertThat(ofFile.code()).as(ofFile.talk()).isEqualTo(ExitCode.OK);
        assertThat(ofFile.data()).isEqualTo(ofClass.data());
    }

    @Test
    void tellsProgramsInJsonAndYaml() {
        var json = Invocation.of("component", "describe", Greet.class.getName(), "--output", "json");
        var yaml = Invocation.of("component", "describe", Greet.class.getName(), "-o", "yaml");

        assertThat(json.json()).containsEntry("name", "greet");
        assertThat(new Load(LoadSettings.builder().build()).loadFromString(yaml.data()))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("name", "greet")
                .containsOnlyKeys(json.json().keySet().toArray());
    }

    @Test
    void refusesAFileThatIsNotThere() {
        var refused = Invocation.of("component", "describe", "nowhere.yaml");

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.talk()).contains("There is no file 'nowhere.yaml'.");
    }

    @Test
    void reportsWhatIsWrongWithAFile() throws Exception {
        var file = Files.writeString(folder.resolve("component.yaml"), "components: 7\n");

        var refused = Invocation.of("component", "describe", file.toString());

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.talk()).contains("component.yaml:1").doesNotContain("\tat ");
    }
}
