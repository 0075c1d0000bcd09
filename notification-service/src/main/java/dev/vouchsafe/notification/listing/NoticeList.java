package dev.vouchsafe.notification.listing;

import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.notification.domain.Notice;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeRead;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.notification.stream.NotificationStreams;
import dev.vouchsafe.platform.listing.FoldedList;
import dev.vouchsafe.platform.listing.ListForm;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.StoredJson;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The inboxes, a row for each notice; first the newest. */
@Component
class NoticeList extends FoldedList<Optional<Notice>> {

    static final String NAME = "notice-list";
    static final ListForm FORM = ListForm.identifiedBy("id")
            .oneOf(
                    "notice",
                    Arrays.stream(NoticeKind.values()).map(NoticeKind::id).toList())
            .ids("subject")
            .instants("at")
            .own("unread")
            .usuallyBy("-at")
            .together("partnerId", "at")
            .together("agreements", "at");

    NoticeList(LogReader log, StoredJson json) {
        super(
                NAME,
                FORM,
                log,
                NotificationStreams::notice,
                NoticeList::noticesOf,
                notice -> notice.map(known -> NoticeRow.of(known, json)).stream());
    }

    private static Stream<String> noticesOf(Object event) {
        return switch (event) {
            case NoticeReceived received -> Stream.of(received.noticeId());
            case NoticeRead read -> Stream.of(read.noticeId());
            default -> Stream.empty();
        };
    }
}
