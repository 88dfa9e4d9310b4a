package io.kfp4j.runtime;

import java.security.KeyStoreSpi;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Offers a kind of key store, {@link #STORE_TYPE}, whose certificates are looked up when one is first loaded. */
@SuppressWarnings("serial") // providers are serializable by descent, and nobody writes this one
final class TrustProvider extends Provider {

    static final String STORE_TYPE = "kfp4j-trust";

    TrustProvider(Supplier<List<X509Certificate>> certificates) {
        super("kfp4j", "1", "The certificates that the environment names");
        var once = new Once(certificates);
        putService(new Service(this, "KeyStore", STORE_TYPE, TrustStore.class.getName(), null, null) {
            @Override
            public KeyStoreSpi newInstance(@Nullable Object parameter) {
                return new TrustStore(once::get);
            }
        });
    }

    /** Several libraries may load a store of their own. */
    private static final class Once {
        private final Supplier<List<X509Certificate>> supplier;
        private @Nullable List<X509Certificate> certificates;

        Once(Supplier<List<X509Certificate>> supplier) {
            this.supplier = supplier;
        }

        synchronized List<X509Certificate> get() {
            if (certificates == null) {
                certificates = supplier.get();
            }
            return certificates;
        }
    }
}
