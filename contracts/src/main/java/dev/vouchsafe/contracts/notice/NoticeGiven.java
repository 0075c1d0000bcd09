package dev.vouchsafe.contracts.notice;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something is to be told. Whom it concerns and what is said of it is decided by the service that owns the fact.
 *
 * @param notice what is told, the word of a {@link NoticeKind}
 * @param program the program that it is about
 * @param subject the thing that it is about
 * @param at the instant of the fact, of a reminder its own
 * @param partnerId the partner in whose inbox it is; null for none
 * @param partnerCountry that partner's country, ISO 3166; null if it isn't known
 * @param agreements the customer's agreements in whose inboxes it is
 * @param customerCountry that customer's country, ISO 3166; null for none
 * @param officers whether it is in the inbox of the payments officers
 * @param recipients people of the customer that get a mail, with their addresses as they were when it was told
 * @param facts what is said, by name: those of its {@link NoticeKind}
 */
public record NoticeGiven(
        String notice,
        String program,
        Subject subject,
        Instant at,
        @Nullable PartnerId partnerId,
        @Nullable String partnerCountry,
        List<AgreementId> agreements,
        @Nullable String customerCountry,
        boolean officers,
        List<Recipient> recipients,
        Map<String, Object> facts) {

    /** The CloudEvents type. */
    public static final String TYPE = "notice.given.v1";

    public NoticeGiven {
        agreements = List.copyOf(agreements);
        recipients = List.copyOf(recipients);
        facts = Map.copyOf(facts);
    }

    /**
     * The thing.
     *
     * @param kind {@code voucher}, {@code agreement}, {@code payment-request} or {@code partner}
     * @param id its id
     */
    public record Subject(String kind, String id) {}

    /**
     * A person of the customer.
     *
     * @param role {@code project-manager} or {@code voucher-admin}
     * @param name null if it isn't known
     * @param email where the mail goes
     * @param person the random id of the person's key where the address is kept; {@link PersonForgotten} names it
     */
    public record Recipient(String role, @Nullable String name, String email, String person) {}
}
