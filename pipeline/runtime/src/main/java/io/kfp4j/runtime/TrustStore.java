package io.kfp4j.runtime;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.Key;
import java.security.KeyStoreException;
import java.security.KeyStoreSpi;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A key store of trusted certificates, to be read only; what it is loaded from does not matter. */
final class TrustStore extends KeyStoreSpi {
    private final Supplier<List<X509Certificate>> source;
    private final Map<String, X509Certificate> certificates = new LinkedHashMap<>();

    TrustStore(Supplier<List<X509Certificate>> source) {
        this.source = source;
    }

    @Override
    public void engineLoad(@Nullable InputStream stream, char @Nullable [] password) {
        certificates.clear();
        for (var certificate : source.get()) {
            certificates.put("certificate-" + certificates.size(), certificate);
        }
    }

    @Override
    public Enumeration<String> engineAliases() {
        return Collections.enumeration(certificates.keySet());
    }

    @Override
    public boolean engineContainsAlias(String alias) {
        return certificates.containsKey(alias);
    }

    @Override
    public int engineSize() {
        return certificates.size();
    }

    @Override
    public @Nullable Certificate engineGetCertificate(String alias) {
        return certificates.get(alias);
    }

    @Override
    public boolean engineIsCertificateEntry(String alias) {
        return certificates.containsKey(alias);
    }

    @Override
    public @Nullable String engineGetCertificateAlias(Certificate certificate) {
        for (var each : certificates.entrySet()) {
            if (each.getValue().equals(certificate)) {
                return each.getKey();
            }
        }
        return null;
    }

    @Override
    @SuppressWarnings("JavaUtilDate") // what every key store speaks
    public @Nullable Date engineGetCreationDate(String alias) {
        return certificates.containsKey(alias) ? new Date(0) : null;
    }

    @Override
    public boolean engineIsKeyEntry(String alias) {
        return false;
    }

    @Override
    public @Nullable Key engineGetKey(String alias, char[] password) {
        return null;
    }

    @Override
    public Certificate @Nullable [] engineGetCertificateChain(String alias) {
        return null;
    }

    @Override
    public void engineSetKeyEntry(String alias, Key key, char[] password, Certificate[] chain)
            throws KeyStoreException {
        throw readOnly();
    }

    @Override
    public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain) throws KeyStoreException {
        throw readOnly();
    }

    @Override
    public void engineSetCertificateEntry(String alias, Certificate certificate) throws KeyStoreException {
        throw readOnly();
    }

    @Override
    public void engineDeleteEntry(String alias) throws KeyStoreException {
        throw readOnly();
    }

    @Override
    public void engineStore(OutputStream stream, char[] password) {
        throw new UnsupportedOperationException(
                "These certificates come from the environment. Copy them into a store of your own");
    }

    private static KeyStoreException readOnly() {
        return new KeyStoreException(
                "These certificates come from the environment. Copy them into a store of your own");
    }
}
