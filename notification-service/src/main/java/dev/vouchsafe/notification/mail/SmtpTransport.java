package dev.vouchsafe.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mails to a server. */
record SmtpTransport(JavaMailSenderImpl sender, String from, BounceAddresses bounces) implements MailTransport {

    @Override
    public Attempt send(String mailId, MailContent content) {
        try {
            sender.send(message(mailId, content));
            return new Attempt.Taken();
        } catch (MailException failed) {
            return SmtpAnswers.attempt(failed);
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            // An address that no header can hold won't be one later.
            return new Attempt.Refused("unwritable");
        }
    }

    private MimeMessage message(String mailId, MailContent content)
            throws MessagingException, UnsupportedEncodingException {
        var message = new SMTPMessage(sender.getSession());
        bounces.of(mailId).ifPresent(message::setEnvelopeFrom);
        var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, UTF_8.name());
        helper.setFrom(from);
        var to = WritableAddress.of(content.to());
        if (content.name() == null) {
            helper.setTo(to);
        } else {
            helper.setTo(new InternetAddress(to, content.name(), UTF_8.name()));
        }
        helper.setSubject(content.subject());
        helper.setText(content.text(), content.html());
        if (content.calendar() != null) {
            helper.addAttachment(
                    "last-day.ics",
                    new ByteArrayResource(content.calendar().getBytes(UTF_8)),
                    "text/calendar; charset=UTF-8; method=" + LastDayCalendar.method(content.calendar()));
        }
        for (var header : MailHeaders.of(mailId, content, from).entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        return message;
    }
}
