package dev.vouchsafe.notification.mail;

import dev.vouchsafe.notification.domain.MailEvent;

/** Command: what became of a mail. It is recorded once for each mail, by its cause. */
record RecordMail(MailEvent event) {}
