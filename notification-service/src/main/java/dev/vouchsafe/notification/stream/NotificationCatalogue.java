package dev.vouchsafe.notification.stream;

import dev.vouchsafe.notification.domain.ContactEvent.ContactConfirmed;
import dev.vouchsafe.notification.domain.ContactEvent.ContactEnded;
import dev.vouchsafe.notification.domain.ContactEvent.ContactsRegistered;
import dev.vouchsafe.notification.domain.MailEvent.MailGivenUp;
import dev.vouchsafe.notification.domain.MailEvent.MailRefused;
import dev.vouchsafe.notification.domain.MailEvent.MailSent;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeRead;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.notification.domain.NoticeEvent.PersonForgottenReceived;
import dev.vouchsafe.notification.domain.WebhookEvent;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.personal.PersonErased;

/** The stored events of notification-service, by name and version, for ever. */
public final class NotificationCatalogue {

    private NotificationCatalogue() {}

    public static EventCatalogue catalogue() {
        return LetterStreams.addTo(new EventCatalogue()
                .add(NoticeReceived.class, "notice.received", 1)
                .add(NoticeRead.class, "notice.read", 1)
                .add(PersonForgottenReceived.class, "notice.person-forgotten", 1)
                .add(ContactsRegistered.class, "contacts.registered", 1)
                .add(ContactConfirmed.class, "contact.confirmed", 1)
                .add(ContactEnded.class, "contact.ended", 1)
                .add(MailSent.class, "mail.sent", 1)
                .add(MailRefused.class, "mail.refused", 1)
                .add(MailGivenUp.class, "mail.given-up", 1)
                .add(PersonErased.class, "personal.erased", 1)
                .add(WebhookEvent.WebhookRegistered.class, "webhook.registered", 1)
                .add(WebhookEvent.WebhookChanged.class, "webhook.changed", 1)
                .add(WebhookEvent.WebhookSwitchedOn.class, "webhook.switched-on", 1)
                .add(WebhookEvent.WebhookSwitchedOff.class, "webhook.switched-off", 1)
                .add(WebhookEvent.WebhookSecretRotated.class, "webhook.secret-rotated", 1)
                .add(WebhookEvent.WebhookDeleted.class, "webhook.deleted", 1));
    }
}
