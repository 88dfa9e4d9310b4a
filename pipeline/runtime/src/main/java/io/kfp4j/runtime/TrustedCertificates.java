package io.kfp4j.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes this JVM trust the certificates that a cluster's launcher names in {@code SSL_CERT_FILE} and its kin, which a JVM does not
 * read by itself.
 *
 * <p>They come on top of the JVM's own. Reading them takes longer than many a task, so that is left to the first connection that asks:
 * the system properties {@code javax.net.ssl.trustStore…} name a kind of key store that reads them then. {@code java.net.http}, {@code
 * HttpsURLConnection} and whatever else asks for the default {@code SSLContext} pick them up, and so do libraries that ask for the
 * default trust managers (OkHttp and with it the MinIO SDK). A library that is given a trust store of its own does not.
 */
final class TrustedCertificates {

    private static final String[] VARIABLES = {"SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "AWS_CA_BUNDLE"};
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String STORE_TYPE = "javax.net.ssl.trustStoreType";
    private static final String STORE_PROVIDER = "javax.net.ssl.trustStoreProvider";
    private static final String STORE_PASSWORD = "javax.net.ssl.trustStorePassword";

    private final Consumer<String> warnings;

    /** Trust for the whole JVM; what goes wrong is a warning, because a task may never need it. */
    TrustedCertificates(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    void install(Map<String, String> environment) {
        Set<String> files = new LinkedHashSet<>();
        for (var variable : VARIABLES) {
            var file = environment.get(variable);
            if (file != null && !file.isEmpty() && isReadable(file)) {
                files.add(file);
            }
        }
        if (!files.isEmpty()) {
            install(files);
        }
    }

    private boolean isReadable(String file) {
        try {
            Files.newInputStream(Path.of(file)).close();
            return true;
        } catch (IOException | InvalidPathException e) {
            warnings.accept("the certificate file '" + file + "' cannot be read: " + e);
            return false;
        }
    }

    private void install(Set<String> files) {
        var own = new OwnStore(System.getProperty(STORE), System.getProperty(STORE_PASSWORD));
        Security.addProvider(new TrustProvider(() -> read(files, own)));
        // Some file that is there: whoever asks opens it first.
        System.setProperty(STORE, files.iterator().next());
        System.setProperty(STORE_TYPE, TrustProvider.STORE_TYPE);
        System.clearProperty(STORE_PROVIDER);
        System.clearProperty(STORE_PASSWORD);
    }

    private List<X509Certificate> read(Set<String> files, OwnStore own) {
        Set<X509Certificate> certificates = new LinkedHashSet<>();
        files.forEach(file -> certificates.addAll(PemCertificates.read(file, warnings)));
        try {
            certificates.addAll(own.certificates());
        } catch (IOException | GeneralSecurityException e) {
            warnings.accept("cannot read the certificates that this Java trusts by itself: " + e);
        }
        return List.copyOf(certificates);
    }

    /**
     * What the JVM trusts without us.
     *
     * @param named the file that its options name; null for the one it comes with
     */
    private record OwnStore(@Nullable String named, @Nullable String password) {

        Collection<X509Certificate> certificates() throws IOException, GeneralSecurityException {
            var file = file();
            if (file == null) {
                return List.of();
            }
            var store = KeyStore.getInstance(file, password == null ? null : password.toCharArray());
            var certificates = new ArrayList<X509Certificate>();
            for (var alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                    certificates.add(certificate);
                }
            }
            return certificates;
        }

        private @Nullable File file() {
            if (named != null) {
                var file = new File(named);
                return file.isFile() ? file : null;
            }
            var folder = Path.of(System.getProperty("java.home"), "lib", "security");
            for (var name : List.of("jssecacerts", "cacerts")) {
                if (Files.isRegularFile(folder.resolve(name))) {
                    return folder.resolve(name).toFile();
                }
            }
            return null;
        }
    }
}
