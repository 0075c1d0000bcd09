package dev.vouchsafe.notification.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to notices. */
public sealed interface NoticeEvent extends DomainEvent {

    /**
     * Another service has something to be told; the components are those of its message.
     *
     * @param noticeId made of the message's source and id
     * @param notice what is told, such as {@code voucher-assigned}
     * @param program the program that it is about
     * @param subject the thing that it is about
     * @param partnerId the partner in whose inbox it is; null for none
     * @param partnerCountry that partner's country, ISO 3166; null if it isn't known
     * @param agreements the customer's agreements in whose inboxes it is
     * @param customerCountry that customer's country, ISO 3166; null for none
     * @param officers whether it is in the inbox of the payments officers
     * @param recipients whom a mail goes to, each sealed under its own key
     * @param facts what is said, by name
     */
    record NoticeReceived(
            String noticeId,
            String notice,
            String program,
            Subject subject,
            @Nullable PartnerId partnerId,
            @Nullable String partnerCountry,
            List<AgreementId> agreements,
            @Nullable String customerCountry,
            boolean officers,
            List<Addressee> recipients,
            Map<String, Object> facts,
            Instant at)
            implements NoticeEvent {

        public NoticeReceived {
            agreements = List.copyOf(agreements);
            recipients = List.copyOf(recipients);
            facts = Map.copyOf(facts);
        }
    }

    /**
     * Somebody has read a notice; for others it may be unread.
     *
     * @param noticeId which notice
     * @param reader who read it, by the token's subject
     */
    record NoticeRead(String noticeId, String reader, Instant at) implements NoticeEvent {}

    /**
     * A person was erased in another service: nothing more is told to it.
     *
     * @param person the id that the person has in that service
     */
    record PersonForgottenReceived(String person, Instant at) implements NoticeEvent {}
}
