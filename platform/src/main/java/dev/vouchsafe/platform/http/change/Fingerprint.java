package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.platform.schema.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.springframework.http.server.reactive.ServerHttpRequest;
import tools.jackson.databind.JsonNode;

/**
 * What a call asks for, by a SHA-256 over method, path and body; JSON that means the same has the same.
 *
 * @param plain the digest itself, as it was kept before there was a {@link DigestKeying}
 * @param kept how it is kept
 */
record Fingerprint(String plain, String kept) {

    private static final byte[] FIELDS_END = {0};

    /** Whether a call that was kept so digested for the same. */
    boolean isOf(String earlier) {
        return kept.equals(earlier) || plain.equals(earlier);
    }

    /** @param content of the body, as {@link RequestBodies} has it */
    static Fingerprint of(ServerHttpRequest request, JsonNode content, DigestKeying keying) {
        var digest = begun(request);
        digest.update(
                content.isBinary()
                        ? content.binaryValue()
                        : CanonicalJson.of(content).getBytes(StandardCharsets.UTF_8));
        return of(digest, keying);
    }

    /** The digest of a call as far as its body, which is to follow. */
    static MessageDigest begun(ServerHttpRequest request) {
        var digest = Sha256.begun();
        digest.update((request.getMethod() + " " + request.getURI().getRawPath() + "?"
                        + request.getURI().getRawQuery())
                .getBytes(StandardCharsets.UTF_8));
        digest.update(FIELDS_END);
        return digest;
    }

    /** @param digest has taken up the whole body; it can't be used any more */
    static Fingerprint of(MessageDigest digest, DigestKeying keying) {
        var hex = HexFormat.of().formatHex(digest.digest());
        return new Fingerprint(hex, keying.keyed(hex));
    }
}
