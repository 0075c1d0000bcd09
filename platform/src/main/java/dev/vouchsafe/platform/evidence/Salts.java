package dev.vouchsafe.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import javax.crypto.Mac;

/** The salts of a log's records. Who knows one knows nothing of another. */
final class Salts {

    /** Never fed itself: it is copied, since to make one anew takes longer than to use it. */
    private final Mac unused;

    /** @param secret of the log */
    Salts(byte[] secret) {
        unused = EvidenceSecrets.mac(secret);
    }

    /** The 32 bytes that stand before the value of a field. */
    byte[] of(long position, String field) {
        try {
            return ((Mac) unused.clone()).doFinal((position + " " + field).getBytes(UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's own can be copied", e);
        }
    }
}
