package io.kfp4j.components.readdataset;

import io.kfp4j.csv.LabelledCsv;
import io.kfp4j.s3.S3Location;
import io.kfp4j.s3.S3Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a data set must look like before anyone sees it. */
record ExpectedCsv(List<String> columns, String labelColumn, @Nullable String sha256) {

    /** A data set that has been verified. */
    record Fetched(long rows, String sha256) {}

    /** Brings a data set into a file, which appears only if it is as expected. */
    Fetched fetch(S3Store store, S3Location source, Path to) throws IOException {
        var whole = to.toAbsolutePath();
        var unverified = Files.createTempFile(whole.getParent(), whole.getFileName() + ".", ".unverified");
        try {
            var stored = store.download(source, unverified);
            checkDigest(source, stored.sha256());
            var rows = checkRows(source, unverified);
            Files.move(unverified, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Fetched(rows, stored.sha256());
        } finally {
            Files.deleteIfExists(unverified);
        }
    }

    private void checkDigest(S3Location source, String found) throws UnexpectedDataException {
        if (sha256 != null && !sha256.strip().toLowerCase(Locale.ROOT).equals(found)) {
            throw new UnexpectedDataException(source + " has the SHA-256 '" + found + "', not '" + sha256
                    + "'. If the change is meant, give the new value to sha256");
        }
    }

    private long checkRows(S3Location source, Path file) throws IOException {
        try (var csv = LabelledCsv.open(file, source.toString(), labelColumn)) {
            if (!csv.columns().equals(columns)) {
                throw new UnexpectedDataException(source + ":1: the columns are '" + String.join(",", csv.columns())
                        + "', expected '" + String.join(",", columns)
                        + "'. Correct the header, or say the columns that are meant");
            }
            var rows = csv.forEachRow((features, label) -> {});
            if (rows == 0) {
                throw new UnexpectedDataException(source + " has a header and no rows. Upload the data set again");
            }
            return rows;
        }
    }
}
