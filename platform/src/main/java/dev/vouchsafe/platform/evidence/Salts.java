package dev.vouchsafe.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The salts of a log's records. Who knows one knows nothing of another.
 *
 * @param secret of the log
 */
record Salts(byte[] secret) {

    /** The 32 bytes that stand before the value of a field. */
    byte[] of(long position, String field) {
        return EvidenceSecrets.hmac(secret, (position + " " + field).getBytes(UTF_8));
    }
}
