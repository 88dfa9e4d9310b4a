package io.kfp4j.components.readdataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.TaskContext;
import io.kfp4j.components.readdataset.ReadDataset.Inputs;
import io.kfp4j.sandbox.Credentials;
import io.kfp4j.sandbox.S3;
import io.kfp4j.testing.ComponentTester;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadDatasetTest {
    private static final List<String> COLUMNS = List.of("length", "species");
    private static final String FLOWERS = "length,species\n5.1,setosa\n6.3,virginica\n";
    private static final String SHA256 = "abb332be1d316f7e3c4dd7aa23f66e36fa438fd59ff40612e3d42e92abb1dfd1";

    private static S3 s3;

    private final Path folder;
    private final Map<String, String> environment;

    ReadDatasetTest(@TempDir Path folder) {
        this.folder = folder;
        this.environment = new HashMap<>(Map.of(
                "S3_ENDPOINT", s3.endpoint().toString(),
                "S3_ACCESS_KEY_ID", s3.credentials().accessKey(),
                "S3_SECRET_ACCESS_KEY", s3.credentials().secretKey()));
    }

    @BeforeAll
    static void startStorage(@TempDir Path folder) throws IOException {
        s3 = S3.start(folder, 0, Credentials.random());
    }

    @AfterAll
    static void stopStorage() {
        s3.close();
    }

    @Test
    void fetchesADataSet() throws Exception {
        upload(FLOWERS);

        var dataset = read("data", "flowers.csv", null);

        assertThat(dataset.path()).hasContent(FLOWERS);
        assertThat(dataset.metadata())
                .containsEntry("rows", 2L)
                .containsEntry("columns", COLUMNS)
                .containsEntry("source", "s3://data/flowers.csv")
                .containsEntry("sha256", SHA256);
    }

    @Test
    void acceptsTheFileThatItsDigestNames() throws Exception {
        upload(FLOWERS);

        assertThat(read("data", "flowers.csv", SHA256.toUpperCase(Locale.ROOT)).path())
                .hasContent(FLOWERS);
    }

    @Test
    void refusesAnyOtherFile() throws Exception {
        upload(FLOWERS + "7.0,virginica\n");

        assertRefused(() -> read("data", "flowers.csv", SHA256), "s3://data/flowers.csv has the SHA-256 '");
    }

    @Test
    void namesTheMalformedLine() throws Exception {
        upload(FLOWERS + "long,virginica\n");

        assertRefused(
                () -> read("data", "flowers.csv", null),
                "s3://data/flowers.csv:4: the row has 'long' in column 'length', not a number");
    }

    @Test
    void refusesOtherColumns() throws Exception {
        upload("species,length\nsetosa,5.1\n");

        assertRefused(
                () -> read("data", "flowers.csv", null),
                "s3://data/flowers.csv:1: the columns are 'species,length', expected 'length,species'");
    }

    @Test
    void refusesAHeaderWithoutRows() throws Exception {
        upload("length,species\n");

        assertRefused(() -> read("data", "flowers.csv", null), "s3://data/flowers.csv has a header and no rows");
    }

    @Test
    void saysThatThereIsNoSuchObject() throws Exception {
        upload(FLOWERS);

        assertRefused(
                () -> read("data", "trees.csv", null), "There is no object s3://data/trees.csv at " + s3.endpoint());
    }

    @Test
    void saysThatThereIsNoSuchBucket() {
        assertRefused(() -> read("nowhere", "flowers.csv", null), "There is no bucket 'nowhere' at " + s3.endpoint());
    }

    @Test
    void saysThatTheSecretIsWrong() throws Exception {
        upload(FLOWERS);
        environment.put("S3_SECRET_ACCESS_KEY", "not-the-secret");

        assertRefused(() -> read("data", "flowers.csv", null), s3.endpoint() + " does not accept the credentials");
    }

    @Test
    void saysThatTheAccessKeyIsWrong() throws Exception {
        upload(FLOWERS);
        environment.put("S3_ACCESS_KEY_ID", "nobody");

        assertRefused(() -> read("data", "flowers.csv", null), s3.endpoint() + " does not accept the credentials");
    }

    @Test
    void saysThatNothingAnswers() throws Exception {
        try (var socket = new ServerSocket(0)) {
            environment.put("S3_ENDPOINT", "http://127.0.0.1:" + socket.getLocalPort());
        }

        assertRefused(() -> read("data", "flowers.csv", null), "Nothing answers at " + environment.get("S3_ENDPOINT"));
    }

    @Test
    void saysThatTheCredentialsAreMissing() {
        environment.clear();

        assertRefused(() -> read("data", "flowers.csv", null), "The environment has no S3_ENDPOINT, S3_ACCESS_KEY_ID");
    }

    @Test
    void refusesAKeyWithALeadingSlash() {
        assertRefused(() -> read("data", "/flowers.csv", null), "The key '/flowers.csv' starts with '/'");
    }

    @Test
    void doesTheSameBehindItsContainerContract() throws Exception {
        upload(FLOWERS);
        var tester = ComponentTester.of(ReadDataset.class).in(folder.resolve("task"));
        for (var variable : environment.entrySet()) {
            tester = tester.env(variable.getKey(), variable.getValue());
        }

        var run = tester.run(new Inputs("data", "flowers.csv", COLUMNS, "species", null));

        assertThat(run).succeeded().hasArtifact("Output").hasMetadata("Output", "sha256", SHA256);
        assertThat(run.output().path()).hasContent(FLOWERS);
    }

    @Test
    void failsWithOneLineBehindItsContainerContract() {
        var run = ComponentTester.of(ReadDataset.class)
                .in(folder.resolve("task"))
                .env("S3_ENDPOINT", "no address")
                .env("S3_ACCESS_KEY_ID", "id")
                .env("S3_SECRET_ACCESS_KEY", "hidden")
                .run(new Inputs("data", "flowers.csv", COLUMNS, "species", null));

        assertThat(run).failedWith(1).says("S3_ENDPOINT is no server address.");
        assertThat(run.standardError()).doesNotContain("hidden").doesNotContain("\tat ");
    }

    private Dataset read(String bucket, String object, @Nullable String sha256) throws Exception {
        return new ReadDataset()
                .run(
                        new Inputs(bucket, object, COLUMNS, "species", sha256),
                        TaskContext.in(folder.resolve("out"), ReadDataset.class, environment));
    }

    private void assertRefused(ThrowingCallable read, String message) {
        assertThatThrownBy(read)
                .isInstanceOf(ComponentException.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContain(s3.credentials().secretKey());
        assertThat(folder.resolve("out")).satisfiesAnyOf(out -> assertThat(out).doesNotExist(), out -> assertThat(out)
                .isEmptyDirectory());
    }

    private void upload(String content) throws IOException {
        s3.put("data", "flowers.csv", Files.writeString(folder.resolve("flowers.csv"), content));
    }
}
