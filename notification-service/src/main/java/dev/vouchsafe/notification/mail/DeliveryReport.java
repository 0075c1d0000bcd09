package dev.vouchsafe.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;

/** What a delivery status notification says of a mail. Source: RFC 3464, and RFC 3463 for its codes. */
final class DeliveryReport {

    private static final Pattern PERMANENT = Pattern.compile("5\\.\\d{1,3}\\.\\d{1,3}");

    private DeliveryReport() {}

    /**
     * The code of a failure for good, such as {@code 5.1.1}; empty if the message reports none. A delay is no failure,
     * and a status of 4 isn't for good.
     *
     * @throws MessagingException if the message can't be read
     */
    static Optional<String> permanentFailure(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof MultipartReport report)) {
            return Optional.empty();
        }
        if (!(report.getReport() instanceof DeliveryStatus status)) {
            return Optional.empty();
        }
        for (int i = 0; i < status.getRecipientDSNCount(); i++) {
            var recipient = status.getRecipientDSN(i);
            var action = recipient.getHeader("Action", null);
            var code = recipient.getHeader("Status", null);
            if (action != null && action.strip().equalsIgnoreCase("failed") && code != null) {
                // A comment may stand behind the code, and may name the address.
                var permanent = PERMANENT.matcher(code.strip());
                if (permanent.lookingAt()) {
                    return Optional.of(permanent.group());
                }
            }
        }
        return Optional.empty();
    }

    /** The headers that may name the address that it was sent to. */
    static Stream<String> recipients(Part message) throws MessagingException {
        return Stream.of(
                        message.getHeader("Delivered-To"),
                        message.getHeader("X-Original-To"),
                        message.getHeader("Envelope-To"),
                        message.getHeader("To"))
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream);
    }
}
