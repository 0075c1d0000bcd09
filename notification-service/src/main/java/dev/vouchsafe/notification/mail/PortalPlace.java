package dev.vouchsafe.notification.mail;

import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import dev.vouchsafe.notification.domain.Audience;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/**
 * Where the portal shows what a notice is about.
 *
 * @param words the key of what the button says
 * @param path without a slash in front
 */
record PortalPlace(String words, String path) {

    /** What was collected is in the inbox. */
    static final PortalPlace INBOX = new PortalPlace("mail.portal", "notices");

    private static final PortalPlace ROOT = new PortalPlace("mail.portal", "");

    /** The thing's own page for its readers; the first page for what has none. */
    static PortalPlace of(Subject subject, Audience audience) {
        var id = UriUtils.encodePathSegment(subject.id(), StandardCharsets.UTF_8);
        boolean ofPartner = audience == Audience.PARTNER;
        return switch (subject.kind()) {
            case "voucher" ->
                new PortalPlace("mail.open.voucher", (ofPartner ? "partner" : "customer") + "/vouchers/" + id);
            case "payment-request" ->
                new PortalPlace("mail.open.payment-request", (ofPartner ? "partner/payments/" : "payments/") + id);
            case "agreement" -> ofPartner ? ROOT : new PortalPlace("mail.open.agreement", "customer/agreements/" + id);
            case "partner" -> ofPartner ? new PortalPlace("mail.portal", "partner") : ROOT;
            case "webhook" -> new PortalPlace("mail.portal", "partner/webhooks/" + id);
            default -> ROOT;
        };
    }
}
