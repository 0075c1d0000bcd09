package dev.vouchsafe.notification.mail;

/** What takes mails away. */
interface MailTransport {

    /** Whether there is any: without one no mail is written. */
    default boolean takesAny() {
        return true;
    }

    /** Whether what was taken stays here, to be looked at. */
    default boolean keeps() {
        return false;
    }

    /** Tries to send a mail; what it is called is the same whenever it is tried again. Blocks. */
    Attempt send(String mailId, MailContent content);

    /** What came of it. */
    sealed interface Attempt {

        /** It was taken. */
        record Taken() implements Attempt {}

        /** It is refused for good. */
        record Refused(String reason) implements Attempt {}

        /** It can't be taken now. */
        record NotNow(String reason) implements Attempt {}
    }
}
