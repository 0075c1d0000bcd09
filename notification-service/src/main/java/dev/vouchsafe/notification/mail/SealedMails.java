package dev.vouchsafe.notification.mail;

import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.platform.personal.PersonalData;
import dev.vouchsafe.platform.personal.PersonalField;
import java.util.Optional;

/** Seals what mails say under their recipients' keys, and opens it to send it. */
record SealedMails(PersonalData personal) {

    private static final PersonalField<MailContent> MAIL = new PersonalField<>("mail", MailContent::to);

    Personal.Sealed<MailContent> sealed(MailContent content) {
        return personal.toKeep(MAIL, content.to(), content).kept();
    }

    /** Empty if the recipient was erased. */
    Optional<MailContent> opened(QueuedMail mail) {
        return personal.opened(MAIL, MailContent.class, mail.content());
    }
}
