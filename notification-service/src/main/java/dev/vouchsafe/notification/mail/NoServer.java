package dev.vouchsafe.notification.mail;

/**
 * Where no server is named.
 *
 * @param keeps whether mails stay in the mailbox; else none is written
 */
record NoServer(boolean keeps) implements MailTransport {

    @Override
    public boolean takesAny() {
        return keeps;
    }

    @Override
    public Attempt send(String mailId, MailContent content) {
        return new Attempt.Taken();
    }
}
