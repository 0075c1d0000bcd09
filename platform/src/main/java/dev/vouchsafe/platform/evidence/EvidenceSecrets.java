package dev.vouchsafe.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What is in no database: what the signing keys of checkpoints are made of, and the secret that salts are made of. They
 * are two, since a key may be replaced and a salt may not: the records that were made with it could not be disclosed
 * any more. Each log has a key and salts of its own.
 */
public final class EvidenceSecrets {

    /** Where what the signing keys are made of is configured. */
    public static final String SIGNING = "vouchsafe.evidence.signing-key";
    /** Where the secret of the salts is configured. */
    public static final String SALTS = "vouchsafe.evidence.salt-secret";

    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final byte[] signing;
    private final byte[] salting;

    private EvidenceSecrets(byte[] signing, byte[] salting) {
        this.signing = signing;
        this.salting = salting;
    }

    /** @throws IllegalStateException if one is missing or malformed; the message says which */
    public static EvidenceSecrets of(@Nullable String signingSeed, @Nullable String saltSecret) {
        return new EvidenceSecrets(secret(SIGNING, signingSeed), secret(SALTS, saltSecret));
    }

    /** A new one of either, as it is configured. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    SigningKey key(String origin) {
        return SigningKey.of(origin, hmac(signing, origin.getBytes(UTF_8)));
    }

    Salts salts(String origin) {
        return new Salts(hmac(salting, origin.getBytes(UTF_8)));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        return mac(key).doFinal(message);
    }

    /** An HMAC with the key, of which nothing is fed yet. */
    static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    private static byte[] secret(String setting, @Nullable String base64) {
        try {
            byte[] secret = Base64.getDecoder().decode(base64 == null ? "" : base64.strip());
            if (secret.length == BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new IllegalStateException(setting + " must be " + BYTES
                + " random bytes in Base64, such as `openssl rand -base64 32` makes; it is "
                + (base64 == null || base64.isBlank() ? "missing." : "malformed."));
    }
}
