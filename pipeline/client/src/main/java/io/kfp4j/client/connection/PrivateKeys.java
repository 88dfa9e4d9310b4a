package io.kfp4j.client.connection;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads private keys as kubeconfigs hold them: PKCS#8, and the older forms for RSA and elliptic curves. */
final class PrivateKeys {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ((?:RSA |EC )?PRIVATE KEY)-----([A-Za-z0-9+/=\\s]+)-----END");
    private static final byte[] VERSION = {2, 1, 0};
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");

    /** The curves' object identifiers, as they stand in the older form. */
    private static final List<byte[]> CURVES = List.of(
            HexFormat.of().parseHex("06082a8648ce3d030107"), // P-256
            HexFormat.of().parseHex("06052b81040022"), // P-384
            HexFormat.of().parseHex("06052b81040023")); // P-521

    static PrivateKey read(String pem) throws GeneralSecurityException {
        Matcher matcher = PEM.matcher(pem);
        if (!matcher.find()) {
            throw new InvalidKeySpecException("there is no unencrypted private key in it");
        }
        byte[] bytes = Base64.getMimeDecoder().decode(matcher.group(2));
        return switch (matcher.group(1)) {
            case "RSA PRIVATE KEY" -> key("RSA", wrapped(RSA, bytes));
            case "EC PRIVATE KEY" -> key("EC", wrapped(sequence(EC, curve(bytes)), bytes));
            default -> anyKey(bytes);
        };
    }

    private static PrivateKey anyKey(byte[] bytes) throws GeneralSecurityException {
        InvalidKeySpecException reason = new InvalidKeySpecException("no algorithm knows the private key");
        for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
            try {
                return key(algorithm, bytes);
            } catch (InvalidKeySpecException e) {
                reason.addSuppressed(e);
            }
        }
        throw reason;
    }

    private static PrivateKey key(String algorithm, byte[] bytes) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    private static byte[] wrapped(byte[] algorithm, byte[] key) {
        return sequence(VERSION, algorithm, element(0x04, key));
    }

    private static byte[] curve(byte[] key) throws InvalidKeySpecException {
        String hex = HexFormat.of().formatHex(key);
        return CURVES.stream()
                .filter(curve -> hex.contains(HexFormat.of().formatHex(curve)))
                .findFirst()
                .orElseThrow(() -> new InvalidKeySpecException("the private key's curve is not P-256, P-384 or P-521"));
    }

    private static byte[] sequence(byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        return element(0x30, content.toByteArray());
    }

    private static byte[] element(int tag, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else if (content.length < 0x100) {
            out.write(0x81);
            out.write(content.length);
        } else {
            out.write(0x82);
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private PrivateKeys() {}
}
