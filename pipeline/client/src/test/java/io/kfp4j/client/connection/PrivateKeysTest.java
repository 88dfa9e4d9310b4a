package io.kfp4j.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PrivateKeysTest {
    private static final int BEFORE_THE_OLD_FORM = 26;

    @Test
    void areReadInTheUsualForm() throws GeneralSecurityException {
        PrivateKey rsa = rsa();
        PrivateKey ec = ec();

        assertThat(PrivateKeys.read(pem("PRIVATE KEY", rsa.getEncoded()))).isEqualTo(rsa);
        assertThat(PrivateKeys.read(pem("PRIVATE KEY", ec.getEncoded()))).isEqualTo(ec);
    }

    @Test
    void areReadInTheFormsThatKubeconfigsHold() throws GeneralSecurityException {
        PrivateKey rsa = rsa();
        byte[] old = Arrays.copyOfRange(rsa.getEncoded(), BEFORE_THE_OLD_FORM, rsa.getEncoded().length);
        ECPrivateKey ec = ec();
        String secret = HexFormat.of().formatHex(ec.getS().toByteArray());
        String padded = "0".repeat(64) + secret;
        byte[] oldEc = HexFormat.of()
                .parseHex("3031" + "020101" + "0420" + padded.substring(padded.length() - 64)
                        + "a00a06082a8648ce3d030107");

        assertThat(PrivateKeys.read(pem("RSA PRIVATE KEY", old))).isEqualTo(rsa);
        assertThat(((ECPrivateKey) PrivateKeys.read(pem("EC PRIVATE KEY", oldEc))).getS())
                .isEqualTo(ec.getS());
    }

    @Test
    void areRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> PrivateKeys.read("s3cret")).hasMessage("there is no unencrypted private key in it");
        assertThatThrownBy(() -> PrivateKeys.read(pem("EC PRIVATE KEY", new byte[] {1, 2, 3})))
                .hasMessage("the private key's curve is not P-256, P-384 or P-521");
    }

    private static PrivateKey rsa() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }

    private static ECPrivateKey ec() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return (ECPrivateKey) generator.generateKeyPair().getPrivate();
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }
}
