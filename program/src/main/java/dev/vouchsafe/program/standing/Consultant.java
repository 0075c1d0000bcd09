package dev.vouchsafe.program.standing;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.ExamId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of a partner.
 *
 * @param name as it was last told
 * @param exams in the order they were told
 */
public record Consultant(
        ConsultantId consultantId, @Nullable String name, List<PassedExam> exams) {

    /** An exam or assessment that counts from a day through a day, both included. */
    public record PassedExam(ExamId exam, LocalDate validFrom, LocalDate validThrough) {

        public boolean validOn(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validThrough);
        }
    }

    public Consultant {
        exams = List.copyOf(exams);
    }
}
