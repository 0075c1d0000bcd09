package dev.vouchsafe.program.standing;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.program.standing.Consultant.PassedExam;

/** Whether a consultant qualifies for an engagement on a day, and by what. */
public sealed interface ConsultantVerdict {

    /** Whether the rule {@code consultant-not-qualified} is satisfied. */
    boolean qualified();

    /** Qualified by an exam or assessment from the competency's list. */
    record ByExam(CompetencyId competency, PassedExam exam) implements ConsultantVerdict {
        @Override
        public boolean qualified() {
            return true;
        }
    }

    /** The competency has no list: satisfied for whoever is named, and flagged, since nothing was shown. */
    record WithoutList(CompetencyId competency) implements ConsultantVerdict {
        @Override
        public boolean qualified() {
            return true;
        }
    }

    /** No exam of any list is valid that day, or nobody is named. */
    record NotQualified() implements ConsultantVerdict {
        @Override
        public boolean qualified() {
            return false;
        }
    }
}
