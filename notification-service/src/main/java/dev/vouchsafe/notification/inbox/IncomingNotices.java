package dev.vouchsafe.notification.inbox;

import dev.vouchsafe.contracts.notice.NoticeGiven;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.notification.domain.Addressee;
import dev.vouchsafe.notification.domain.Addressee.Named;
import dev.vouchsafe.notification.domain.Audience;
import dev.vouchsafe.notification.domain.DerivedId;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.notification.words.NoticeWords;
import dev.vouchsafe.platform.messaging.InboundMessage;
import dev.vouchsafe.platform.messaging.UnreadableMessage;
import dev.vouchsafe.platform.personal.PersonalData;
import dev.vouchsafe.platform.personal.PersonalField;
import dev.vouchsafe.program.Programs;
import java.time.DateTimeException;

/** Makes of a message what is kept of it; its people are sealed before any command carries them. */
public record IncomingNotices(PersonalData personal, NoticeWords words, Programs programs) {

    /** Whom a mail goes to. */
    public static final PersonalField<Named> RECIPIENT = new PersonalField<>("recipient", Named::canonical);

    /** @throws UnreadableMessage if nobody knows what is told, or one of its facts is missing */
    NoticeReceived of(InboundMessage<NoticeGiven> message) {
        var told = message.data();
        var kind = NoticeKind.of(told.notice())
                .orElseThrow(() -> new UnreadableMessage("notice: there is none named " + told.notice()));
        for (var fact : kind.required()) {
            if (!told.facts().containsKey(fact)) {
                throw new UnreadableMessage("facts: " + fact + " is missing");
            }
        }
        demandWords(kind, told);
        return new NoticeReceived(
                DerivedId.of("notice", message.source(), message.id()),
                told.notice(),
                told.program(),
                told.subject(),
                told.partnerId(),
                told.partnerCountry(),
                told.agreements(),
                told.customerCountry(),
                told.officers(),
                told.recipients().stream().map(this::sealed).toList(),
                told.facts(),
                told.at());
    }

    /** A fact of a wrong form would make every reader's inbox fail. */
    private void demandWords(NoticeKind kind, NoticeGiven told) {
        var program = programs.byId(told.program()).orElse(programs.standard());
        try {
            for (var language : Language.values()) {
                for (var audience : Audience.values()) {
                    words.said(kind, audience, told.facts(), program, language);
                }
            }
        } catch (IllegalArgumentException | DateTimeException wrongForm) {
            throw new UnreadableMessage("facts: " + wrongForm.getMessage());
        }
    }

    private Addressee sealed(NoticeGiven.Recipient recipient) {
        var named = new Named(recipient.name(), recipient.email());
        return new Addressee(
                recipient.role(),
                recipient.person(),
                personal.toKeep(RECIPIENT, recipient.email(), named).kept());
    }
}
