package io.kfp4j.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private final Path file;

    SecretsTest(@TempDir Path folder) {
        this.file = folder.resolve("secrets.yaml");
    }

    @Test
    void readsManifestsAndPassesOverOtherKinds() throws IOException {
        Files.writeString(
                file,
                """
                apiVersion: v1
                kind: Secret
                metadata: {name: store}
                data: {user: aXJpcw==}
                stringData: {password: swordfish}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data: {endpoint: local}
                """);

        assertThat(Secrets.fromFile(file).named("store")).contains(Map.of("user", "iris", "password", "swordfish"));
        assertThat(Secrets.fromFile(file).named("settings")).isEmpty();
        assertThat(Secrets.configMapsFromFile(file).named("settings")).contains(Map.of("endpoint", "local"));
    }

    @Test
    void readsTheShortForm() throws IOException {
        Files.writeString(file, "store: {user: iris, port: 9000}\n");

        assertThat(Secrets.fromFile(file).named("store")).contains(Map.of("user", "iris", "port", "9000"));
    }

    @Test
    void refusesWhatIsNoSecretWithoutShowingIt() throws IOException {
        for (var wrong :
                new String[] {"swordfish", "store: swordfish", "a: [swordfish", "kind: Secret\ndata: {a: b}"}) {
            Files.writeString(file, wrong);

            assertThatThrownBy(() -> Secrets.fromFile(file))
                    .isInstanceOf(LocalRunException.class)
                    .hasMessageStartingWith("Cannot use '" + file + "': ")
                    .hasMessageNotContaining("swordfish");
        }
    }

    @Test
    void refusesKeysThatAreNoNamesOfFiles() throws IOException {
        Files.writeString(file, "store: {../../password: swordfish}\n");

        assertThatThrownBy(() -> Secrets.fromFile(file))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("'store' has a key of other characters than letters, digits, '-', '_', '.'");
    }

    @Test
    void showsNamesOnly() {
        assertThat(Secrets.of(Map.of("store", Map.of("password", "swordfish")))).hasToString("Secrets[store]");
    }
}
