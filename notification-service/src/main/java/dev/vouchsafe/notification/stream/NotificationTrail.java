package dev.vouchsafe.notification.stream;

import dev.vouchsafe.notification.domain.ContactEvent.ContactConfirmed;
import dev.vouchsafe.notification.domain.ContactEvent.ContactEnded;
import dev.vouchsafe.notification.domain.ContactEvent.ContactsRegistered;
import dev.vouchsafe.notification.domain.MailEvent;
import dev.vouchsafe.notification.domain.MailEvent.MailGivenUp;
import dev.vouchsafe.notification.domain.MailEvent.MailRefused;
import dev.vouchsafe.notification.domain.MailEvent.MailSent;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeRead;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.notification.domain.NoticeEvent.PersonForgottenReceived;
import dev.vouchsafe.notification.domain.WebhookEvent;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.personal.PersonErased;
import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailTable;

/** How notification-service's events stand in the trail. */
public final class NotificationTrail {

    private NotificationTrail() {}

    private static Subject mail(MailEvent event) {
        var subject = event.mail().subject();
        return new Subject(subject.kind(), subject.id());
    }

    public static TrailTable table() {
        return LetterStreams.addTo(new TrailTable()
                .add(
                        NoticeReceived.class,
                        e -> new Subject(e.subject().kind(), e.subject().id()))
                .add(NoticeRead.class, e -> new Subject("notice", e.noticeId()))
                .add(PersonForgottenReceived.class, e -> new Subject("person", e.person()))
                .add(ContactsRegistered.class, e -> Subject.of(e.partnerId()))
                .add(ContactConfirmed.class, e -> Subject.of(e.partnerId()))
                .add(ContactEnded.class, e -> Subject.of(e.partnerId()))
                .add(MailSent.class, NotificationTrail::mail)
                .add(MailRefused.class, NotificationTrail::mail)
                .add(MailGivenUp.class, NotificationTrail::mail)
                .add(PersonErased.class, e -> new Subject("person", e.key()))
                .add(WebhookEvent.WebhookRegistered.class, NotificationTrail::webhook)
                .add(WebhookEvent.WebhookChanged.class, NotificationTrail::webhook)
                .add(WebhookEvent.WebhookSwitchedOn.class, NotificationTrail::webhook)
                .add(WebhookEvent.WebhookSwitchedOff.class, NotificationTrail::webhook)
                .add(WebhookEvent.WebhookSecretRotated.class, NotificationTrail::webhook)
                .add(WebhookEvent.WebhookDeleted.class, NotificationTrail::webhook));
    }

    private static Subject webhook(WebhookEvent event) {
        return Subject.of(event.webhookId());
    }
}
