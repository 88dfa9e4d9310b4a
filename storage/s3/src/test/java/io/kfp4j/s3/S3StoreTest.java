package io.kfp4j.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3StoreTest {
    private static final Retries THREE_TIMES = new Retries(3, Duration.ZERO);

    private final Path folder;
    private final S3Stub server = new S3Stub();
    private final S3Store store = new S3Store(server.settings(), THREE_TIMES);

    S3StoreTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
    }

    @AfterEach
    void end() throws IOException {
        store.close();
        server.close();
    }

    @Test
    void bringsAnObject() throws Exception {
        server.put("/data/iris/IRIS.csv", "a,b\n");

        var stored = store.download(S3Location.of("data", "iris/IRIS.csv"), folder.resolve("out"));

        assertThat(folder.resolve("out")).hasContent("a,b\n");
        assertThat(stored.size()).isEqualTo(4);
        assertThat(stored.sha256()).isEqualTo("5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313");
    }

    @Test
    void saysThatTheDiskIsFullAndAsksNoSecondTime() throws Exception {
        var full = Path.of("/dev/full");
        assumeThat(full).as("a device that is always full").exists();
        server.put("/data/key", "0123456789");

        try (var out = Files.newOutputStream(full)) {
            assertThatThrownBy(() ->
                            Digests.copy(S3Location.of("data", "key"), new ByteArrayInputStream(new byte[10]), out, 10))
                    .isInstanceOf(S3Exception.class)
                    .hasMessage("Cannot write what arrives on this machine: No space left on device."
                            + " Mend that and try again");
        }
    }

    @Test
    void saysThatAFolderCannotBeWritten() {
        var nowhere = folder.resolve("nowhere").resolve("out");

        assertThatThrownBy(() -> store.download(S3Location.of("data", "key"), nowhere))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("Cannot write '" + nowhere)
                .hasMessageEndingWith("on this machine: NoSuchFileException. Mend that and try again");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void saysThatTheServerIsSilent() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var store = new S3Store(
                    new S3Settings(
                            URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                            "id",
                            "hidden",
                            "us-east-1",
                            Duration.ofMillis(200)),
                    THREE_TIMES);

            assertThatThrownBy(() -> store.download(S3Location.of("data", "key"), folder.resolve("out")))
                    .isInstanceOf(S3Exception.class)
                    .hasMessage("http://127.0.0.1:" + silent.getLocalPort()
                            + " has gone silent while s3://data/key was under way. Check the server and the network"
                            + " (tried 3 times)");
        }
    }

    @Test
    void saysThatTheServerHangsUp() throws Exception {
        for (int i = 0; i < 6; i++) { // the client itself tries a connection again that was used before
            server.next((exchange, content) -> exchange.close());
        }

        assertThatThrownBy(() -> store.download(S3Location.of("data", "key"), folder.resolve("out")))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("was closed while s3://data/key was under way. Check the server and the network");
    }

    @Test
    void replacesWhatIsThere() throws Exception {
        server.put("/data/key", "old");

        store.replace(S3Location.of("data", "key"), Content.text("new"));

        assertThat(server.get("/data/key")).isEqualTo("new");
    }

    @Test
    void tellsAMissingObjectFromOtherFailures() {
        server.next(S3Stub.error(404, "NoSuchKey"));
        server.next(S3Stub.error(403, "AccessDenied"));

        assertThatThrownBy(() -> store.download(S3Location.of("data", "key"), folder.resolve("out")))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.isMissing()).isTrue());
        assertThatThrownBy(() -> store.download(S3Location.of("data", "key"), folder.resolve("out")))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.isMissing()).isFalse());
    }

    @Test
    void takesTheTimeOutFromTheEnvironment() throws Exception {
        var environment = new HashMap<>(
                Map.of("S3_ENDPOINT", "http://s3:9000", "S3_ACCESS_KEY_ID", "id", "S3_SECRET_ACCESS_KEY", "hidden"));
        environment.put("KFP4J_S3_TIMEOUT", "7");

        assertThat(S3Settings.from(environment).patience()).isEqualTo(Duration.ofSeconds(7));
        environment.put("KFP4J_S3_TIMEOUT", "soon");
        assertThatThrownBy(() -> S3Settings.from(environment))
                .isInstanceOf(S3Exception.class)
                .hasMessage("KFP4J_S3_TIMEOUT is 'soon'. Write whole seconds, from 1 to 99999, such as 60");
    }

    @Test
    void triesAgainWhereTheConnectionBreaksMidway() throws Exception {
        server.put("/data/key", "0123456789");
        server.next(S3Stub.dropMidway());

        store.download(S3Location.of("data", "key"), folder.resolve("out"));

        assertThat(folder.resolve("out")).hasContent("0123456789");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void leavesNothingHalfWrittenWhereTheConnectionKeepsBreaking() throws Exception {
        server.put("/data/key", "0123456789");
        for (int i = 0; i < 3; i++) {
            server.next(S3Stub.dropMidway());
        }

        assertThatThrownBy(() -> store.download(S3Location.of("data", "key"), folder.resolve("out")))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("broke while s3://data/key was under way")
                .hasMessageEndingWith("(tried 3 times)");

        assertThat(folder).isEmptyDirectory();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void refusesAnObjectThatArrivesDamaged() throws Exception {
        server.put("/data/key", "0123456789");
        for (int i = 0; i < 3; i++) {
            server.next(S3Stub.damage());
        }

        assertThatThrownBy(() -> store.download(S3Location.of("data", "key"), folder.resolve("out")))
                .hasMessageContaining("it arrived damaged (MD5 781e5e245d69b566979b86e28d23f2c7, not 0000");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesAnObjectBeyondTheLimit() throws Exception {
        server.put("/data/key", "0123456789");

        assertThatThrownBy(() -> store.download(S3Location.of("data", "key"), folder.resolve("out"), 9))
                .hasMessage("s3://data/key has 10 bytes; at most 9 are read");

        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | NoSuchBucket          | There is no bucket 'data'",
                "404 | NoSuchKey             | There is no object s3://data/key",
                "403 | InvalidAccessKeyId    | does not accept the credentials (InvalidAccessKeyId). Check S3_ACCESS_KEY_ID",
                "403 | SignatureDoesNotMatch | does not accept the credentials (SignatureDoesNotMatch)",
                "403 | AccessDenied          | does not let these credentials use s3://data/key",
                "400 | AuthorizationHeaderMalformed | Set S3_REGION",
                "400 | InvalidRequest        | answered 400 InvalidRequest for s3://data/key",
            })
    void saysWhyTheServerRefuses(int status, String code, String sentence) throws Exception {
        server.next(S3Stub.error(status, code));

        assertThatThrownBy(() -> store.download(S3Location.of("data", "key"), folder.resolve("out")))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining(sentence)
                .message()
                .doesNotContain("hidden");

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void triesAgainWhereTheServerIsBusy() throws Exception {
        server.put("/data/key", "0123456789");
        server.next(S3Stub.error(503, "SlowDown"));
        server.next(S3Stub.gatewayError());

        store.download(S3Location.of("data", "key"), folder.resolve("out"));

        assertThat(folder.resolve("out")).hasContent("0123456789");
    }

    @Test
    void saysThatWhatAnswersIsNotS3() throws Exception {
        for (int i = 0; i < 3; i++) {
            server.next(S3Stub.gatewayError());
        }

        assertThatThrownBy(() -> store.find(S3Location.of("data", "key")))
                .hasMessageContaining("does not answer as S3 does. Check S3_ENDPOINT");
    }

    @Test
    void saysThatNothingAnswers() throws Exception {
        var free = freePort();
        var settings = new S3Settings(
                URI.create("http://127.0.0.1:" + free), "id", "hidden", "us-east-1", S3Settings.USUAL_PATIENCE);

        try (var nowhere = new S3Store(settings, THREE_TIMES)) {
            assertThatThrownBy(() -> nowhere.download(S3Location.of("data", "key"), folder.resolve("out")))
                    .hasMessage("Nothing answers at http://127.0.0.1:" + free
                            + ". Check S3_ENDPOINT, and that the server runs (tried 3 times)");
        }
    }

    @Test
    void saysThatTheServerHasNoSuchName() throws Exception {
        var settings = new S3Settings(
                URI.create("http://nowhere.invalid:9000"), "id", "hidden", "us-east-1", S3Settings.USUAL_PATIENCE);

        try (var nowhere = new S3Store(settings, new Retries(1, Duration.ZERO))) {
            assertThatThrownBy(() -> nowhere.find(S3Location.of("data", "key")))
                    .hasMessage("No server is known by the name 'nowhere.invalid'. Check S3_ENDPOINT");
        }
    }

    @Test
    void writesAnObjectOnce() throws Exception {
        var place = S3Location.of("models", "iris/run-1/labels.txt");

        var first = store.keep(place, Content.text("setosa\n"));
        var second = store.keep(place, Content.of(Files.writeString(folder.resolve("labels.txt"), "setosa\n")));

        assertThat(server.get("/models/iris/run-1/labels.txt")).isEqualTo("setosa\n");
        assertThat(second).isEqualTo(first);
        assertThat(server.requests()).filteredOn(each -> each.startsWith("PUT")).hasSize(1);
    }

    @Test
    void neverOverwritesOtherContent() throws Exception {
        var place = S3Location.of("models", "labels.txt");
        store.keep(place, Content.text("setosa\n"));

        assertThatThrownBy(() -> store.keep(place, Content.text("virginica\n")))
                .isInstanceOf(S3Exception.class)
                .hasMessageStartingWith("s3://models/labels.txt holds other content (SHA-256 ")
                .hasMessageEndingWith("Choose another place, or remove what is there");

        assertThat(server.get("/models/labels.txt")).isEqualTo("setosa\n");
    }

    @Test
    void noticesThatAnotherRunWasFirst() throws Exception {
        var place = S3Location.of("models", "labels.txt");
        server.next((exchange, content) -> {
            S3Stub.error(404, "NoSuchKey").answer(exchange, content);
            server.put("/models/labels.txt", "of the other run");
        });

        assertThatThrownBy(() -> store.keep(place, Content.text("of this run")))
                .hasMessageContaining("holds other content");

        assertThat(server.get("/models/labels.txt")).isEqualTo("of the other run");
    }

    @Test
    void writesToServersWithoutConditionalWrites() throws Exception {
        server.next(S3Stub.error(404, "NoSuchKey"));
        server.next(S3Stub.error(501, "NotImplemented"));

        store.keep(S3Location.of("models", "labels.txt"), Content.text("setosa\n"));

        assertThat(server.get("/models/labels.txt")).isEqualTo("setosa\n");
    }

    @Test
    void namesEveryMissingVariable() {
        assertThatThrownBy(() -> S3Settings.from(Map.of("S3_ENDPOINT", "http://s3:9000", "S3_ACCESS_KEY_ID", " ")))
                .hasMessageStartingWith("The environment has no S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY. Give the task");
    }

    @Test
    void readsItsSettingsFromTheEnvironment() throws Exception {
        var settings = S3Settings.from(Map.of(
                "S3_ENDPOINT", "https://s3.example.org/",
                "S3_ACCESS_KEY_ID", "id",
                "S3_SECRET_ACCESS_KEY", "hidden",
                "S3_REGION", "eu-south-1"));

        assertThat(settings)
                .isEqualTo(new S3Settings(
                        URI.create("https://s3.example.org"), "id", "hidden", "eu-south-1", S3Settings.USUAL_PATIENCE))
                .hasToString("S3Settings[endpoint=https://s3.example.org, region=eu-south-1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"minio:9000", "ftp://s3", "http://s3/path", "http://me:hidden@s3", "http://", "not a server"})
    void refusesWhatIsNoServerAddress(String endpoint) {
        var environment = Map.of("S3_ENDPOINT", endpoint, "S3_ACCESS_KEY_ID", "id", "S3_SECRET_ACCESS_KEY", "hidden");

        assertThatThrownBy(() -> S3Settings.from(environment))
                .hasMessageStartingWith("S3_ENDPOINT is no server address.")
                .message()
                .doesNotContain("hidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data   | /iris/IRIS.csv | starts with '/'",
                "data   | iris//IRIS.csv | has an empty part",
                "data   | ../secret      | '..'",
                "data   | iris/          | has an empty part",
                "s3://x | IRIS.csv       | is no bucket name",
                "Data   | IRIS.csv       | is no bucket name",
            })
    void refusesPlacesThatServersDisagreeOn(String bucket, String key, String problem) {
        assertThatThrownBy(() -> S3Location.of(bucket, key)).hasMessageContaining(problem);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
