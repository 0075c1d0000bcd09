package dev.vouchsafe.program;

import dev.vouchsafe.contracts.id.ExamId;
import java.util.Locale;

/**
 * An exam or an assessment that qualifies a consultant.
 *
 * @param code such as {@code 70-339}
 */
public record Exam(ExamId code, Kind kind, String name) {

    /** What it is. */
    public enum Kind {
        EXAM,
        ASSESSMENT;

        /** The word in files and answers. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
