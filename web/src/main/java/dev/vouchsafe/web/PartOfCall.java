package dev.vouchsafe.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Marks a read that is a part of one which the gateway asks of several services, or of one several times: who was asked
 * first records the attempt, and nobody else does. The mark is made with a secret that only the gateway and the
 * services have, of who calls and for what call. So no caller can make it, and none made for another caller counts.
 * Without a secret there is no mark, and each records.
 */
public final class PartOfCall {

    public static final String HEADER = "X-Part-Of-Call";

    /** Where the secret is configured, the same text at the gateway and at each service. */
    public static final String SETTING = "vouchsafe.part-secret";

    private static final String ALGORITHM = "HmacSHA256";

    private final @Nullable SecretKeySpec key;

    /** @param secret empty for none */
    public PartOfCall(String secret) {
        this.key = secret.isBlank() ? null : new SecretKeySpec(secret.strip().getBytes(UTF_8), ALGORITHM);
    }

    /** Marks what is sent with these headers, once they have the caller's token and the correlation id. */
    public void mark(HttpHeaders headers) {
        if (key != null) {
            headers.set(HEADER, mark(key, headers));
        }
    }

    /** Whether what came with these headers has its mark. */
    public boolean isMarked(HttpHeaders headers) {
        var given = headers.getFirst(HEADER);
        return key != null
                && given != null
                && MessageDigest.isEqual(
                        given.getBytes(UTF_8), mark(key, headers).getBytes(UTF_8));
    }

    private static String mark(SecretKeySpec key, HttpHeaders headers) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var call = headers.getFirst(CorrelationId.HEADER) + "\n" + headers.getFirst(HttpHeaders.AUTHORIZATION);
            return HexFormat.of().formatHex(mac.doFinal(call.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
