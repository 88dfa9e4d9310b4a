package io.kfp4j.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3Test {

    private final Path folder;

    S3Test(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void givesBackWhatWasPut() throws Exception {
        Path iris = Files.writeString(folder.resolve("IRIS.csv"), "5.1,3.5,1.4,0.2,setosa\n");

        try (S3 s3 = S3.start(folder.resolve("s3"), 0, Credentials.random())) {
            s3.put("data", "iris_example/IRIS.csv", iris);

            assertThat(read(s3.client())).isEqualTo("5.1,3.5,1.4,0.2,setosa\n");
        }
    }

    @Test
    void keepsItsObjectsFromOneStartToTheNext() throws Exception {
        Path iris = Files.writeString(folder.resolve("IRIS.csv"), "5.1,3.5,1.4,0.2,setosa\n");

        try (S3 s3 = S3.start(folder.resolve("s3"), 0, Credentials.random())) {
            s3.put("data", "iris_example/IRIS.csv", iris);
        }
        try (S3 s3 = S3.start(folder.resolve("s3"), 0, Credentials.random())) {
            assertThat(read(s3.client())).contains("setosa");
        }
    }

    @Test
    void refusesWhoDoesNotHoldTheKeys() throws Exception {
        try (S3 s3 = S3.start(folder, 0, Credentials.random())) {
            MinioClient thief = MinioClient.builder()
                    .endpoint(s3.endpoint().toString())
                    .credentials(s3.credentials().accessKey(), "guessed")
                    .region("us-east-1")
                    .build();
            s3.createBucket("data");
            URI bucket = s3.endpoint().resolve("/data");
            int anonymous = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(bucket).build(), BodyHandlers.discarding())
                    .statusCode();

            assertThat(anonymous).isEqualTo(403);
            assertThatThrownBy(() -> read(thief)).isInstanceOf(MinioException.class);
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws Exception {
        try (S3 first = S3.start(folder, 0, Credentials.random())) {
            int port = first.endpoint().getPort();

            assertThatThrownBy(() -> S3.start(folder, port, Credentials.random()))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("S3 cannot listen on port " + port + ": ");
        }
    }

    @Test
    void doesNotPrintItsSecret() {
        Credentials credentials = Credentials.random();

        assertThat(credentials.toString()).doesNotContain(credentials.secretKey());
    }

    private static String read(MinioClient client) throws Exception {
        try (var object = client.getObject(GetObjectArgs.builder()
                .bucket("data")
                .object("iris_example/IRIS.csv")
                .build())) {
            return new String(object.readAllBytes(), UTF_8);
        }
    }
}
