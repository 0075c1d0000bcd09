package dev.vouchsafe.notification.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a mail. */
public sealed interface MailEvent extends DomainEvent {

    Mail mail();

    /**
     * A mail. Where it goes stands nowhere.
     *
     * @param mailId follows from the notice and the recipient
     * @param notice what it says: a notice's word, {@code confirmation} or {@code digest}
     * @param subject the thing that the notice is about
     * @param role {@code project-manager}, {@code voucher-admin} or {@code contact}
     * @param partnerId whose contact it goes to; null for a customer's people
     * @param contactId null for a customer's people
     * @param agreements whose people it goes to; none for a contact
     */
    record Mail(
            String mailId,
            String notice,
            Subject subject,
            String role,
            @Nullable PartnerId partnerId,
            @Nullable String contactId,
            List<AgreementId> agreements) {

        public Mail {
            agreements = List.copyOf(agreements);
        }
    }

    /**
     * A server took it.
     *
     * @param mail which mail
     */
    record MailSent(Mail mail, Instant at) implements MailEvent {}

    /**
     * It was refused for good, and is not tried again.
     *
     * @param mail which mail
     * @param reason the server's codes, without what it said beside them: that may name the address
     */
    record MailRefused(Mail mail, String reason, Instant at) implements MailEvent {}

    /**
     * No server took it for three days.
     *
     * @param mail which mail
     * @param reason what the last attempt met
     */
    record MailGivenUp(Mail mail, String reason, Instant at) implements MailEvent {}
}
