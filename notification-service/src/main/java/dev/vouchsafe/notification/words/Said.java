package dev.vouchsafe.notification.words;

import java.util.List;

/**
 * A notice in words.
 *
 * @param title one line, the subject of a mail
 * @param paragraphs what happened or is due
 * @param steps what comes next, in order
 */
public record Said(String title, List<String> paragraphs, List<String> steps) {

    public Said {
        paragraphs = List.copyOf(paragraphs);
        steps = List.copyOf(steps);
    }

    /** The text in an inbox. */
    public String text() {
        return String.join(" ", paragraphs);
    }
}
