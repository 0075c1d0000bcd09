package dev.vouchsafe.platform.http;

import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.web.HttpJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.server.reactive.ServerHttpRequest;
import tools.jackson.databind.JsonNode;

/** What a call asks for, as a SHA-256 over method, path and body; JSON that means the same has the same. */
final class Fingerprint {

    private static final byte[] FIELDS_END = {0};

    private Fingerprint() {
    }

    static String of(ServerHttpRequest request, JsonNode body) {
        var canonical = new StringBuilder();
        write(body, canonical);
        return of(request, canonical.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String of(ServerHttpRequest request, byte[] body) {
        var asked = new ByteArrayOutputStream();
        asked.writeBytes((request.getMethod() + " " + request.getURI().getRawPath() + "?" + request.getURI().getRawQuery()).getBytes(StandardCharsets.UTF_8));
        asked.writeBytes(FIELDS_END);
        asked.writeBytes(body);
        return Sha256.hex(asked.toByteArray());
    }

    private static void write(JsonNode node, StringBuilder canonical) {
        if (node.isObject()) {
            canonical.append('{');
            node.propertyStream().sorted(Map.Entry.comparingByKey()).forEach(field -> {
                canonical.append(HttpJson.mapper().writeValueAsString(field.getKey())).append(':');
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
