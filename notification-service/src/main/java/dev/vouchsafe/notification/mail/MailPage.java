package dev.vouchsafe.notification.mail;

import dev.vouchsafe.notification.words.Said;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, in both forms.
 *
 * @param language its tag
 * @param title the subject too
 * @param parts what is said; with a heading each, if they are several
 * @param next the heading of the steps
 * @param action what the reader opens
 * @param closing lines at the end, smaller than the rest
 * @param end the link that ends such mails; null for none
 */
public record MailPage(
        String language,
        String title,
        List<Said> parts,
        String next,
        Link action,
        List<String> closing,
        @Nullable Link end) {

    /** A link with its text. */
    public record Link(String text, String address) {}

    public MailPage {
        parts = List.copyOf(parts);
        closing = List.copyOf(closing);
    }

    /** Whether each part has a heading of its own. */
    public boolean many() {
        return parts.size() > 1;
    }

    /** The form without markup. */
    String asText() {
        var text = new StringBuilder(title).append("\n\n");
        parts.forEach(part -> append(part, text));
        text.append(action.text()).append(": ").append(action.address()).append("\n\n-- \n");
        closing.forEach(line -> text.append(line).append("\n"));
        if (end != null) {
            text.append(end.text()).append(": ").append(end.address()).append("\n");
        }
        return text.toString();
    }

    private void append(Said part, StringBuilder text) {
        text.append(many() ? "* " + part.title() + "\n\n" : "");
        part.paragraphs().forEach(line -> text.append(line).append("\n\n"));
        text.append(next).append("\n");
        int number = 1;
        for (var step : part.steps()) {
            text.append(part.steps().size() == 1 ? "" : number++ + ". ")
                    .append(step)
                    .append("\n");
        }
        text.append("\n");
    }
}
