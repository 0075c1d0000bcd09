package dev.vouchsafe.voucher.notice;

import dev.vouchsafe.contracts.notice.NoticeGiven;
import dev.vouchsafe.contracts.notice.PersonForgotten;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import dev.vouchsafe.platform.personal.PersonErased;

/** The messages of notices, keyed by what they are about. */
final class NoticeMessages {

    private NoticeMessages() {}

    static Message of(NoticeGiven notice) {
        var about = notice.subject().id();
        return new Message(NoticeGiven.TYPE, about, about, notice);
    }

    static Message of(PersonErased event) {
        return new Message(
                PersonForgotten.TYPE, event.key(), event.key(), new PersonForgotten(event.key(), event.at()));
    }
}
