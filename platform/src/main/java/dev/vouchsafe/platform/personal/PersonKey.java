package dev.vouchsafe.platform.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;

/** One person's key: what is sealed under it can be read by who has it, and by nobody else. */
final class PersonKey {

    private static final int ID_BYTES = 16;
    private static final int PRINT_BYTES = 16;

    private final String id;
    private final byte[] secret;

    PersonKey(String id, byte[] secret) {
        this.id = id;
        this.secret = secret;
    }

    /** A new one. Its id is random too, so that nothing leads from it to the person once the key is gone. */
    static PersonKey random() {
        return new PersonKey(base64().encodeToString(AesGcm.random(ID_BYTES)), AesGcm.random(AesGcm.KEY_BYTES));
    }

    String id() {
        return id;
    }

    byte[] secret() {
        return secret.clone();
    }

    String seal(String field, byte[] plain) {
        return base64().encodeToString(AesGcm.seal(key("seals"), plain, bound(field)));
    }

    /** @throws DamagedSeal if it was not sealed under this key for this field, or has been changed since */
    byte[] open(String field, String box) {
        var what = "the field " + field + " under the key " + id;
        try {
            return AesGcm.open(key("seals"), Base64.getUrlDecoder().decode(box), bound(field), what);
        } catch (IllegalArgumentException notBase64) {
            throw new DamagedSeal(what, notBase64);
        }
    }

    /** Equal for what is equal in this field, as long as it is this key. */
    String print(String field, String canonical) {
        return base64().encodeToString(
                        Arrays.copyOf(AesGcm.hmac(key("prints of " + field), canonical.getBytes(UTF_8)), PRINT_BYTES));
    }

    private byte[] key(String purpose) {
        return AesGcm.hmac(secret, purpose.getBytes(UTF_8));
    }

    private byte[] bound(String field) {
        return (id + " " + field).getBytes(UTF_8);
    }

    private static Base64.Encoder base64() {
        return Base64.getUrlEncoder().withoutPadding();
    }
}
