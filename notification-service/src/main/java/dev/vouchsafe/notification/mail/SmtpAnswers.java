package dev.vouchsafe.notification.mail;

import dev.vouchsafe.notification.mail.MailTransport.Attempt;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a server's answer means. Source: RFC 5321, section 4.2, and RFC 3463. */
final class SmtpAnswers {

    /** The server wants another login from us: the mail may be as good as any. */
    private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538);

    private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final int MOST_CAUSES = 32;

    private SmtpAnswers() {}

    /** A mail is refused for good if the server says so by a code of 500 or more; else it is tried again. */
    static Attempt attempt(MailException failed) {
        var open = new ArrayDeque<Throwable>();
        open.add(failed);
        if (failed instanceof MailSendException send) {
            send.getFailedMessages().values().forEach(open::add);
        }
        var reason = "no connection";
        for (int seen = 0; !open.isEmpty() && seen < MOST_CAUSES; seen++) {
            var next = open.remove();
            int code = code(next);
            if (code > 0) {
                reason = reason(code, String.valueOf(next.getMessage()));
                if (code >= 500 && !ABOUT_US.contains(code)) {
                    return new Attempt.Refused(reason);
                }
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            if (next instanceof MessagingException chained && chained.getNextException() != null) {
                open.add(chained.getNextException());
            }
        }
        return new Attempt.NotNow(reason);
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            default -> 0;
        };
    }

    /** The codes alone: what a server says beside them often names the address. */
    private static String reason(int code, String said) {
        var enhanced = ENHANCED.matcher(said);
        return enhanced.find() ? code + " " + enhanced.group() : String.valueOf(code);
    }
}
