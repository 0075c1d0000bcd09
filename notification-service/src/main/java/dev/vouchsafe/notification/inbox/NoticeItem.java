package dev.vouchsafe.notification.inbox;

import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.notification.domain.Audience;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.notification.words.NoticeWords;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A notice as it is answered.
 *
 * @param title in the caller's language, as is the text
 * @param readAt when the caller read it; null if it did not
 */
public record NoticeItem(
        String id,
        String notice,
        Subject subject,
        Instant at,
        String title,
        String text,
        @Nullable Instant readAt) {

    /** Makes them. */
    @Component
    public record Items(NoticeWords words, Programs programs) {

        /** The notice as this audience reads it. */
        public NoticeItem of(NoticeReceived notice, Audience audience, @Nullable Instant readAt, Language language) {
            var said = words.said(
                    NoticeKind.of(notice.notice()).orElseThrow(),
                    audience,
                    notice.facts(),
                    programs.byId(notice.program()).orElse(programs.standard()),
                    language);
            return new NoticeItem(
                    notice.noticeId(),
                    notice.notice(),
                    notice.subject(),
                    notice.at(),
                    said.title(),
                    said.text(),
                    readAt);
        }
    }
}
