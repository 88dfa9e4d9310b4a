package io.kfp4j.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** Reads the certificates of a PEM bundle, and all that can be read of a broken one. */
final class PemCertificates {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final long MAX_BYTES = 16L << 20;

    private final String file;
    private final Consumer<String> warnings;
    private final List<X509Certificate> found = new ArrayList<>();

    private PemCertificates(String file, Consumer<String> warnings) {
        this.file = file;
        this.warnings = warnings;
    }

    /**
     * The certificates of a file.
     *
     * @param warnings gets a sentence for each part that cannot be read
     */
    static List<X509Certificate> read(String file, Consumer<String> warnings) {
        var certificates = new PemCertificates(file, warnings);
        try {
            var path = Path.of(file);
            if (Files.size(path) > MAX_BYTES) {
                certificates.warn("is larger than " + MAX_BYTES + " bytes");
                return List.of();
            }
            // Comments between certificates may be in any encoding.
            certificates.parse(Files.readString(path, StandardCharsets.ISO_8859_1));
        } catch (IOException | InvalidPathException e) {
            certificates.warn("cannot be read: " + e);
        }
        return certificates.found;
    }

    private void parse(String text) {
        int lineNumber = 0;
        int begin = 0;
        var body = new StringBuilder();
        for (var line : (Iterable<String>) text.lines()::iterator) {
            lineNumber++;
            var trimmed = line.strip();
            if (trimmed.equals(BEGIN)) {
                if (begin > 0) {
                    warn("has no end to the certificate that begins", begin);
                }
                begin = lineNumber;
                body.setLength(0);
            } else if (trimmed.equals(END) && begin > 0) {
                add(body.toString(), begin);
                begin = 0;
            } else if (begin > 0) {
                body.append(trimmed);
            }
        }
        if (begin > 0) {
            warn("has no end to the certificate that begins", begin);
        }
        if (found.isEmpty()) {
            warn("holds no certificate");
        }
    }

    private void add(String base64, int lineNumber) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            found.add((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes)));
        } catch (CertificateException | IllegalArgumentException e) {
            warn("has a certificate that cannot be read (" + e.getMessage() + ")", lineNumber);
        }
    }

    private void warn(String what, int lineNumber) {
        warn(what + " at line " + lineNumber);
    }

    private void warn(String what) {
        warnings.accept("the certificate file '" + file + "' " + what);
    }
}
