package dev.vouchsafe.portal.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.web.util.UriUtils;

/**
 * A thing that an entry, a deadline or a refusal is about.
 *
 * @param kind as the API says it, such as {@code voucher}
 */
public record Subject(String kind, String id) {

    /** The page of the thing; of a thing without one, the trail about it. */
    public String address() {
        String encoded = UriUtils.encode(id, UTF_8);
        return switch (kind) {
            case "voucher" -> "/ops/vouchers/" + encoded;
            case "agreement" -> "/ops/agreements/" + encoded;
            case "partner" -> "/ops/partners/" + encoded;
            case "payment-request" -> "/ops/payment-requests/" + encoded;
            default -> "/ops/trail?subject=" + encoded;
        };
    }
}
