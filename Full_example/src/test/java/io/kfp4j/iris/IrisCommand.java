package io.kfp4j.iris;

import io.kfp4j.cli.Kfp4j;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunRecords;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code kfp4j run local iris.yaml}, as an operator types it.
 *
 * @param talk what it wrote to standard error
 * @param run the record it left
 */
record IrisCommand(int exitCode, String talk, RunRecord run) {

    /**
     * Runs it against a platform.
     *
     * @param s3 the storage's address
     * @param secretKey the storage's secret
     * @param more further arguments
     */
    static IrisCommand run(IrisPlatform platform, Path folder, String s3, String secretKey, String... more)
            throws IOException {
        var arguments = new ArrayList<>(List.of("iris.yaml", "--param=pushgateway=" + platform.pushgateway()));
        arguments.addAll(List.of(more));
        return runPipeline(platform, folder, s3, secretKey, arguments);
    }

    /** The same for another pipeline, the first of the arguments. */
    static IrisCommand runPipeline(IrisPlatform platform, Path folder, String s3, String secretKey, List<String> source)
            throws IOException {
        var secrets = Files.writeString(
                Files.createTempFile(folder, "secrets", ".yaml"),
                "iris-s3: {S3_ENDPOINT: '" + s3 + "', S3_ACCESS_KEY_ID: '"
                        + platform.sandbox().s3().credentials().accessKey() + "', S3_SECRET_ACCESS_KEY: '" + secretKey
                        + "'}\n");
        var arguments = new ArrayList<>(List.of(
                "run",
                "local",
                "--root=" + folder.resolve("runs"),
                "--secrets=" + secrets,
                "--env=KUBECONFIG=" + platform.sandbox().kubeconfig(),
                "--no-cache"));
        arguments.addAll(source);
        var data = new StringWriter();
        var talk = new StringWriter();
        var exitCode = Kfp4j.execute(new PrintWriter(data), new PrintWriter(talk), arguments.toArray(String[]::new));
        return new IrisCommand(exitCode, talk.toString(), record(talk.toString()));
    }

    /** The first line says where the run is. */
    private static RunRecord record(String talk) throws IOException {
        var first = talk.lines().findFirst().orElse("");
        if (!first.startsWith("Run ")) {
            throw new AssertionError("There was no run: " + talk);
        }
        return RunRecords.read(Path.of(first.substring(first.indexOf(" in ") + 4)));
    }
}
