package dev.vouchsafe.platform.signing;

import dev.vouchsafe.contracts.digest.Sha256;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.jspecify.annotations.Nullable;

/**
 * A pair of Ed25519 keys in the form in which they are configured: the standard encodings in Base64, as {@code openssl}
 * writes them with {@code -outform DER}.
 *
 * @param secret PKCS #8
 * @param known X.509
 */
public record Ed25519Keys(String secret, String known) {

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_LENGTH = 16;

    /** A new pair. */
    public static Ed25519Keys random() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new Ed25519Keys(
                    base64(pair.getPrivate().getEncoded()),
                    base64(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** @throws IllegalStateException if it is missing or malformed; the message names the setting and not the value */
    static Ed25519PrivateKeyParameters secret(@Nullable String base64) {
        try {
            if (PrivateKeyFactory.createKey(bytes(base64)) instanceof Ed25519PrivateKeyParameters key) {
                return key;
            }
            throw new IllegalArgumentException("a key of another kind");
        } catch (IOException | RuntimeException malformed) {
            throw new IllegalStateException(
                    SigningSettings.KEY + " must be an Ed25519 private key, PKCS #8 in Base64, such as"
                            + " `openssl genpkey -algorithm ed25519 -outform DER | base64 -w0` makes; it is "
                            + (base64 == null || base64.isBlank() ? "missing." : "malformed."));
        }
    }

    /** @throws IllegalStateException if it is malformed */
    static KnownKey known(String base64) {
        try {
            byte[] encoded = bytes(base64);
            if (PublicKeyFactory.createKey(encoded) instanceof Ed25519PublicKeyParameters key) {
                return new KnownKey(Sha256.hex(encoded).substring(0, ID_LENGTH), key);
            }
            throw new IllegalArgumentException("a key of another kind");
        } catch (IOException | RuntimeException malformed) {
            throw new IllegalStateException(
                    SigningSettings.TRUSTED + " has what is no Ed25519 public key, X.509 in Base64: " + base64);
        }
    }

    /**
     * A public key that can verify.
     *
     * @param id by which it is found among others: the beginning of its digest, in hex
     */
    record KnownKey(String id, Ed25519PublicKeyParameters key) {

        boolean verifies(byte[] content, byte[] signature) {
            var verifier = new Ed25519Signer();
            verifier.init(false, key);
            verifier.update(content, 0, content.length);
            return verifier.verifySignature(signature);
        }
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
