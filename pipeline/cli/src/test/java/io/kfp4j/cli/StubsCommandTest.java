package io.kfp4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubsCommandTest {

    @TempDir
    Path folder;

    @Test
    void writesAnInterfaceAndTheYamlBesideIt() {
        var yaml = folder.resolve("greet.yaml");
        Invocation.of("compile", Greet.class.getName(), "--output", yaml.toString());

        var stubs = Invocation.of(
                "stubs",
                yaml.toString(),
                "--package=com.example",
                "--class=Hello",
                "--output=" + folder.resolve("java"));

        assertThat(stubs.code()).as(stubs.talk()).isEqualTo(ExitCode.OK);
        assertThat(stubs.data()).isEmpty();
        assertThat(folder.resolve("java/com/example/Hello.java"))
                .content()
                .contains("@FromYaml(\"hello.yaml\")", "public interface Hello extends Component<Hello.Inputs, ");
        assertThat(folder.resolve("java/com/example/hello.yaml")).hasSameTextualContentAs(yaml);
    }

    @Test
    void replacesNothingUnlessForced() throws IOException {
        var yaml = folder.resolve("greet.yaml");
        var source = folder.resolve("Greet.java");
        Invocation.of("compile", Greet.class.getName(), "--output", yaml.toString());
        Files.writeString(source, "mine");

        var refused = Invocation.of("stubs", yaml.toString(), "--output", folder.toString());
        var mine = Files.readString(source);
        var forced = Invocation.of("stubs", yaml.toString(), "--output", folder.toString(), "--force");

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.talk()).contains("Greet.java'").contains("--force");
        assertThat(mine).isEqualTo("mine");
        assertThat(forced.code()).isEqualTo(ExitCode.OK);
        assertThat(source).content().contains("public interface Greet ");
    }

    @Test
    void refusesWhatIsNoComponentAndNamesThatAreNone() throws IOException {
        var bytes = Files.write(folder.resolve("bytes.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});
        var yaml = Files.writeString(folder.resolve("a.yaml"), "a: 1");

        var absent = Invocation.of("stubs", folder.resolve("none.yaml").toString(), "--output=x");
        var noText = Invocation.of("stubs", bytes.toString(), "--output=x");
        var noComponent = Invocation.of("stubs", yaml.toString(), "--output=x");
        var noName = Invocation.of("stubs", yaml.toString(), "--output=x", "--class=1a");

        assertThat(absent.code()).isEqualTo(ExitCode.USAGE);
        assertThat(noText.talk()).contains("UTF-8");
        assertThat(noComponent.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(noComponent.talk()).contains("a.yaml").doesNotContain("unexpected");
        assertThat(noName.talk()).contains("'1a' is no class name");
    }
}
