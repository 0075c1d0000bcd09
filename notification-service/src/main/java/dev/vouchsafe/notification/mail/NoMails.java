package dev.vouchsafe.notification.mail;

import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.projection.Projection;

/** Follows the log and writes no mail. */
record NoMails(String name) implements Projection {

    @Override
    public boolean beginsAtHead() {
        return true;
    }

    @Override
    public void on(RecordedEvent event) {
        // Nothing takes mails.
    }
}
