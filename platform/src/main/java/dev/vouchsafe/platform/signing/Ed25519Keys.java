package dev.vouchsafe.platform.signing;

import dev.vouchsafe.contracts.digest.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A pair of Ed25519 keys in the form in which they are configured: the standard encodings in Base64, as {@code openssl}
 * writes them with {@code -outform DER}.
 *
 * @param secret PKCS #8
 * @param known X.509
 */
public record Ed25519Keys(String secret, String known) {

    static final String ALGORITHM = "Ed25519";
    private static final int ID_LENGTH = 16;

    /** A new pair. */
    public static Ed25519Keys random() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new Ed25519Keys(
                    base64(pair.getPrivate().getEncoded()),
                    base64(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw everyJdkHasIt(e);
        }
    }

    /** @throws IllegalStateException if it is missing or malformed; the message names the setting and not the value */
    static PrivateKey secret(@Nullable String base64) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new IllegalStateException(
                    SigningSettings.KEY + " must be an Ed25519 private key, PKCS #8 in Base64, such as"
                            + " `openssl genpkey -algorithm ed25519 -outform DER | base64 -w0` makes; it is "
                            + (base64 == null || base64.isBlank() ? "missing." : "malformed."));
        }
    }

    /** @throws IllegalStateException if it is malformed */
    static PublicKey known(String base64) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new IllegalStateException(
                    SigningSettings.TRUSTED + " has what is no Ed25519 public key, X.509 in Base64: " + base64);
        }
    }

    /** By which the key is found among others: the beginning of its digest, in hex. */
    static String id(PublicKey key) {
        return Sha256.hex(key.getEncoded()).substring(0, ID_LENGTH);
    }

    static IllegalStateException everyJdkHasIt(GeneralSecurityException e) {
        return new IllegalStateException("every JDK has " + ALGORITHM, e);
    }

    private static byte[] bytes(@Nullable String base64) {
        return Base64.getDecoder().decode(base64 == null ? "" : base64.strip());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Without the secret: this is what a log file would show. */
    @Override
    public String toString() {
        return "Ed25519Keys[" + known + "]";
    }
}
