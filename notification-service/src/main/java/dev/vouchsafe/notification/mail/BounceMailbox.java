package dev.vouchsafe.notification.mail;

import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the mails that came back. What was understood is deleted; the rest stays, marked as read, for somebody to see.
 */
record BounceMailbox(BounceSettings settings, Bounces bounces) {

    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);
    private static final String PATIENCE_MS = "30000";

    /**
     * Reads what is new.
     *
     * @throws IllegalStateException if the server can't be read
     */
    void read() {
        try (var store = session().getStore(settings.protocol())) {
            int port = settings.port() == 0 ? -1 : settings.port();
            store.connect(settings.host(), port, settings.user(), settings.password());
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                for (var message : inbox.search(new FlagTerm(new Flags(Flag.SEEN), false))) {
                    message.setFlag(take(message) ? Flag.DELETED : Flag.SEEN, true);
                }
            }
        } catch (MessagingException away) {
            throw new IllegalStateException("the mailbox of bounces can't be read", away);
        }
    }

    /** Whether it is of a mail of ours. One that nobody can read must not hold up the others. */
    private boolean take(Message message) {
        try {
            return bounces.take((MimeMessage) message);
        } catch (MessagingException | IOException unreadable) {
            log.warn("a mail that came back can't be read", unreadable);
            return false;
        }
    }

    private Session session() {
        var properties = new Properties();
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + settings.protocol() + "." + wait, PATIENCE_MS);
        }
        properties.setProperty("mail.imaps.ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }
}
