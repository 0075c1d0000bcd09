package dev.vouchsafe.notification.mail;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What a mail server has received. */
final class ReceivedMails {

    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_.-]+)");

    private ReceivedMails() {}

    static List<MimeMessage> to(GreenMail server, String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> recipients(message).contains(address))
                .toList();
    }

    private static String recipients(MimeMessage message) {
        try {
            return Arrays.toString(message.getAllRecipients());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token of the first link that has one. */
    static String token(String text) {
        var found = TOKEN.matcher(text);
        if (!found.find()) {
            throw new AssertionError("no link with a token in " + text);
        }
        return found.group(1);
    }

    /** The form without markup. */
    static String text(MimeMessage message) throws MessagingException, IOException {
        return plain(message.getContent());
    }

    private static String plain(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            return plain(parts.getBodyPart(0).getContent());
        }
        return content instanceof String text ? text : new String((byte[]) content, StandardCharsets.UTF_8);
    }
}
