package dev.vouchsafe.platform.http;

import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.web.HttpJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

    /** Whether a call that was kept so asked for the same. */
    boolean isOf(String earlier) {
        return kept.equals(earlier) || plain.equals(earlier);
    }

    static Fingerprint of(ServerHttpRequest request, JsonNode body, DigestKeying blinding) {
        var canonical = new StringBuilder();
        write(body, canonical);
        return of(request, canonical.toString().getBytes(StandardCharsets.UTF_8), blinding);
    }

    static Fingerprint of(ServerHttpRequest request, byte[] body, DigestKeying blinding) {
        var asked = new ByteArrayOutputStream();
        asked.writeBytes((request.getMethod() + " " + request.getURI().getRawPath() + "?"
                        + request.getURI().getRawQuery())
                .getBytes(StandardCharsets.UTF_8));
        asked.writeBytes(FIELDS_END);
        asked.writeBytes(body);
        var digest = Sha256.hex(asked.toByteArray());
        return new Fingerprint(digest, blinding.blind(digest));
    }

    private static void write(JsonNode node, StringBuilder canonical) {
        if (node.isObject()) {
            canonical.append('{');
            node.propertyStream().sorted(Map.Entry.comparingByKey()).forEach(field -> {
                canonical
                        .append(HttpJson.mapper().writeValueAsString(field.getKey()))
                        .append(':');
                write(field.getValue(), canonical);
                canonical.append(',');
            });
            canonical.append('}');
        } else if (node.isArray()) {
            canonical.append('[');
            node.forEach(element -> {
                write(element, canonical);
                canonical.append(',');
            });
            canonical.append(']');
        } else if (node.isNumber()) {
            canonical.append(node.decimalValue().stripTrailingZeros());
        } else if (!node.isMissingNode()) {
            canonical.append(node);
        }
    }
}
