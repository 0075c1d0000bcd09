package dev.vouchsafe.platform.http.read;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Bytes that somebody uploaded, given back as they are: always as an attachment, never as something that a browser
 * shows as ours.
 *
 * @param name the file name, of whatever characters
 * @param mediaType what the uploader said it is
 * @param size bytes
 * @param sha256 of the bytes, in hex
 * @param open opens the bytes; may block
 */
public record Download(String name, String mediaType, long size, String sha256, Supplier<InputStream> open) {

    /** The bytes are what they are: their digest is the version. */
    String etag() {
        return "\"" + sha256 + "\"";
    }

    void describe(HttpHeaders headers) {
        headers.setContentType(type());
        headers.setContentDisposition(disposition());
        headers.set(
                "Repr-Digest",
                "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "sandbox");
    }

    private MediaType type() {
        try {
            var type = MediaType.parseMediaType(mediaType);
            return type.isConcrete() ? type : MediaType.APPLICATION_OCTET_STREAM;
        } catch (InvalidMediaTypeException unreadable) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    /** A name beyond plain ASCII is encoded (RFC 8187), so that none can end the header or begin another. */
    private ContentDisposition disposition() {
        boolean plain = name.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        var attachment = ContentDisposition.attachment();
        return (plain ? attachment.filename(name) : attachment.filename(name, StandardCharsets.UTF_8)).build();
    }
}
