package io.kfp4j.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Makes this JVM trust the certificates that a cluster's launcher names in {@code SSL_CERT_FILE} and its kin, which a JVM does not
 * read by itself.
 *
 * <p>They come on top of the JVM's own. {@code java.net.http}, {@code HttpsURLConnection} and whatever else asks for the default
 * {@link SSLContext} pick them up, and so do libraries that build their own from the trust store that the system properties {@code
 * javax.net.ssl.trustStore…} name (OkHttp and with it the MinIO SDK). A library that is given a trust store of its own does not.
 */
final class TrustedCertificates {

    private static final String[] VARIABLES = {"SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "AWS_CA_BUNDLE"};
    private static final String STORE_TYPE = "JKS"; // read without a password on every JVM; PKCS12 is not on 17
    private static final String UNUSED_PASSWORD = "changeit"; // certificates are no secret, and nobody checks

    private final Consumer<String> warnings;

    /** Trust for the whole JVM; what goes wrong is a warning, because a task may never need it. */
    TrustedCertificates(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    void install(Map<String, String> environment) {
        Set<String> files = new LinkedHashSet<>();
        for (var variable : VARIABLES) {
            var file = environment.get(variable);
            if (file != null && !file.isEmpty()) {
                files.add(file);
            }
        }
        if (files.isEmpty()) {
            return;
        }
        Set<X509Certificate> certificates = new LinkedHashSet<>();
        files.forEach(file -> certificates.addAll(PemCertificates.read(file, warnings)));
        if (!certificates.isEmpty()) {
            install(certificates);
        }
    }

    private void install(Set<X509Certificate> certificates) {
        try {
            for (var manager : managers(null).getTrustManagers()) {
                if (manager instanceof X509TrustManager own) {
                    certificates.addAll(Set.of(own.getAcceptedIssuers()));
                }
            }
            var store = KeyStore.getInstance(STORE_TYPE);
            store.load(null, null);
            int number = 0;
            for (var certificate : certificates) {
                store.setCertificateEntry("certificate-" + number++, certificate);
            }
            name(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers(store).getTrustManagers(), null);
            SSLContext.setDefault(context);
        } catch (GeneralSecurityException | IOException e) {
            warnings.accept("cannot trust the certificates of SSL_CERT_FILE: " + e);
        }
    }

    private static TrustManagerFactory managers(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private void name(KeyStore store) throws GeneralSecurityException {
        try {
            Path file = Files.createTempFile("kfp4j-trust", ".jks");
            file.toFile().deleteOnExit();
            try (var out = Files.newOutputStream(file)) {
                store.store(out, UNUSED_PASSWORD.toCharArray());
            }
            System.setProperty("javax.net.ssl.trustStore", file.toString());
            System.setProperty("javax.net.ssl.trustStoreType", STORE_TYPE);
            System.clearProperty("javax.net.ssl.trustStorePassword");
        } catch (IOException e) {
            warnings.accept("cannot write a trust store for libraries with an SSLContext of their own: " + e);
        }
    }
}
