package dev.vouchsafe.platform.personal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Authenticated encryption and keyed hashes, by the JDK: AES-256 in GCM with a random nonce before the ciphertext,
 * HMAC-SHA256.
 */
final class AesGcm {

    /** The length of every key, in bytes. */
    static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** @param bound what the box belongs to: it can be opened with the same only */
    static byte[] seal(byte[] key, byte[] plain, byte[] bound) {
        var nonce = random(NONCE_BYTES);
        try {
            var box = Arrays.copyOf(nonce, NONCE_BYTES + plain.length + TAG_BITS / Byte.SIZE);
            cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain, 0, plain.length, box, NONCE_BYTES);
            return box;
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** @throws DamagedSeal if it was not sealed with this key for this, or has been changed since */
    static byte[] open(byte[] key, byte[] box, byte[] bound, String what) {
        if (box.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new DamagedSeal(what, null);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(box, NONCE_BYTES), bound)
                    .doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES);
        } catch (AEADBadTagException changed) {
            throw new DamagedSeal(what, changed);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    static byte[] hmac(byte[] key, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
