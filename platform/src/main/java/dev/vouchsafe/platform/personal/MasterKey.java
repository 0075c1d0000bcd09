package dev.vouchsafe.platform.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.personal.EmailAddress;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The key that all persons' keys are wrapped with, and that their documents' ids are made with; what machines share
 * with the service is made of it too. As it is configured it is in no database. It can be replaced: {@link MasterKeys}.
 */
public final class MasterKey {

    /** Where it is configured. */
    public static final String SETTING = "vouchsafe.personal.master-key";

    /** Where others are configured that keys may still be wrapped with, or will be; with commas between. */
    public static final String OTHERS = "vouchsafe.personal.other-master-keys";

    private static final String WHOLE = "master key";
    private static final String WANTED = SETTING + " must be " + AesGcm.KEY_BYTES
            + " random bytes in Base64, such as `openssl rand -base64 32` makes; ";

    private final byte[] secret;
    private final byte[] ids;
    private final byte[] wrapping;
    private final byte[] digestKey;
    private final byte[] shared;
    private final String fingerprint;

    private MasterKey(byte[] secret) {
        this.secret = secret.clone();
        // One key for one purpose.
        this.ids = AesGcm.hmac(secret, "ids of persons".getBytes(UTF_8));
        this.wrapping = AesGcm.hmac(secret, "wrapping of keys".getBytes(UTF_8));
        this.digestKey = AesGcm.hmac(secret, "blinding of digests".getBytes(UTF_8));
        this.shared = AesGcm.hmac(secret, "secrets of machines".getBytes(UTF_8));
        this.fingerprint = base64(AesGcm.hmac(secret, "which key this is".getBytes(UTF_8)));
    }

    /**
     * @param base64 as it is configured; null if it is not
     * @throws WrongMasterKey if it is missing or malformed
     */
    public static MasterKey of(@Nullable String base64) {
        if (base64 == null || base64.isBlank()) {
            throw new WrongMasterKey(WANTED + "it is missing.");
        }
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new WrongMasterKey(WANTED + "it is no Base64.");
        }
        if (secret.length != AesGcm.KEY_BYTES) {
            throw new WrongMasterKey(WANTED + "it has " + secret.length + " bytes.");
        }
        return new MasterKey(secret);
    }

    /** This key as it is kept for what is made of it, wrapped with another, or with itself. */
    byte[] wrappedWith(MasterKey other) {
        return other.wrap(WHOLE, other.fingerprint(), secret);
    }

    /** @throws DamagedSeal if it was not wrapped so */
    MasterKey unwrapped(byte[] wrapped) {
        return new MasterKey(unwrap(WHOLE, fingerprint, wrapped));
    }

    /** A new one, as it is configured. */
    public static String random() {
        return Base64.getEncoder().encodeToString(AesGcm.random(AesGcm.KEY_BYTES));
    }

    /** Tells this key from any other, and nothing else of it. */
    String fingerprint() {
        return fingerprint;
    }

    /**
     * A person's id, by the e-mail address however it is written. Without this key it can't be made of an address, nor
     * checked against one.
     */
    String idOf(String email) {
        return base64(AesGcm.hmac(ids, EmailAddress.owner(email).getBytes(UTF_8)));
    }

    /** A digest of something that may name a person, so that nobody without this key can try out whom. */
    String keyed(String digest) {
        return base64(AesGcm.hmac(digestKey, digest.getBytes(UTF_8)));
    }

    /**
     * A secret of 32 bytes that a machine outside shares with the service. It is made again whenever it is needed, so
     * it is stored nowhere.
     *
     * @param use what it is for: one key for one purpose
     * @param name which of them; another for every other name
     */
    public byte[] secretOf(String use, String name) {
        return AesGcm.hmac(AesGcm.hmac(shared, use.getBytes(UTF_8)), name.getBytes(UTF_8));
    }

    byte[] wrap(String person, String key, byte[] secret) {
        return AesGcm.seal(wrapping, secret, bound(person, key));
    }

    /** @throws DamagedSeal if it was not wrapped so */
    byte[] unwrap(String person, String key, byte[] wrapped) {
        return AesGcm.open(wrapping, wrapped, bound(person, key), "the key " + key);
    }

    private static byte[] bound(String person, String key) {
        return (person + " " + key).getBytes(UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
