package dev.vouchsafe.notification.mail;

import dev.vouchsafe.notification.domain.MailEvent.MailRefused;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.time.ServiceClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;

/**
 * Records of a mail that came back for good that it was refused, as if its first server had said so. Once: the same
 * report again changes nothing.
 */
record Bounces(MailQueue queue, BounceAddresses addresses, Commands commands, ServiceClock clock) {

    /**
     * Takes a report.
     *
     * @return whether it came back to the address of one of our mails
     */
    boolean take(MimeMessage message) throws MessagingException, IOException {
        var mail = DeliveryReport.recipients(message)
                .flatMap(to -> addresses.tokenIn(to).stream())
                .findFirst()
                .flatMap(queue::bounced);
        if (mail.isEmpty()) {
            return false;
        }
        DeliveryReport.permanentFailure(message).ifPresent(code -> record(mail.get(), code));
        return true;
    }

    private void record(MailQueue.Known known, String code) {
        var cause = new Cause(
                Cause.id("bounce", known.mail().mailId()),
                Cause.Kind.MESSAGE,
                "/notification-service",
                List.of(),
                known.correlationId());
        commands.send(new RecordMail(new MailRefused(known.mail(), code, clock.instant())), cause);
    }
}
