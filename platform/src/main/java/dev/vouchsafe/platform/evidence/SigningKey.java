package dev.vouchsafe.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.verifier.Checkpoint;
import dev.vouchsafe.verifier.NoteKey;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;

/**
 * The Ed25519 key that a log signs its checkpoints with.
 *
 * @param known what others know it by
 */
record SigningKey(NoteKey known, PrivateKey secret) {

    private static final String ALGORITHM = "Ed25519";
    private static final int BITS = 255;
    private static final int KEY_BYTES = 32;

    static SigningKey of(String origin, byte[] seed) {
        try {
            var pairs = KeyPairGenerator.getInstance(ALGORITHM);
            pairs.initialize(BITS, new Given(seed));
            var pair = pairs.generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
            return new SigningKey(NoteKey.of(origin, NoteKey.LOG, raw), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** The signed note of a checkpoint. */
    String sign(long size, byte[] root) {
        var text = Checkpoint.text(known.name(), size, root);
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(UTF_8));
            return Checkpoint.note(text, known, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("can't sign", e);
        }
    }

    /** A pair of keys is made of 32 random bytes. The JDK has no other way from them to the public key. */
    private static final class Given extends SecureRandom {

        private final transient byte[] seed;

        Given(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
