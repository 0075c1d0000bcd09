package dev.vouchsafe.notification.inbox;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.nothing;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.notification.domain.Addressee;
import dev.vouchsafe.notification.domain.Notice;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeRead;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.notification.domain.ToldPerson;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides what is kept of notices. */
final class InboxDecision {

    private InboxDecision() {}

    /** @param persons finds what is known of a recipient */
    static Decision decide(ReceiveNotice command, Function<String, ToldPerson> persons) {
        var told = command.notice();
        List<Addressee> left = told.recipients().stream()
                .filter(addressee -> !persons.apply(addressee.person()).forgotten())
                .toList();
        return accept(
                left.size() == told.recipients().size()
                        ? told
                        : new NoticeReceived(
                                told.noticeId(),
                                told.notice(),
                                told.program(),
                                told.subject(),
                                told.partnerId(),
                                told.partnerCountry(),
                                told.agreements(),
                                told.customerCountry(),
                                told.officers(),
                                left,
                                told.facts(),
                                told.at()));
    }

    static Decision decide(ReadNotice command, Optional<Notice> notice) {
        var found = notice.filter(
                known -> command.inboxes().audience(known.received()).isPresent());
        if (found.isEmpty()) {
            return refuse(VisibleNotices.notFound(command.noticeId()));
        }
        return found.get().readBy().containsKey(command.reader())
                ? nothing()
                : accept(new NoticeRead(command.noticeId(), command.reader(), command.at()));
    }
}
