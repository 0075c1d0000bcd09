package dev.vouchsafe.program;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ExamId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The exams and assessments that qualify a consultant.
 *
 * @param byCompetency those of each competency by code; any one is enough
 */
public record ConsultantExams(Map<CompetencyId, Map<ExamId, Exam>> byCompetency) {

    public ConsultantExams {
        var copy = new LinkedHashMap<CompetencyId, Map<ExamId, Exam>>();
        byCompetency.forEach((competency, exams) -> copy.put(competency, InOrder.copyOf(exams)));
        byCompetency = InOrder.copyOf(copy);
    }

    /** The exam codes of a competency. Empty: there is no list, and the consultant's rule is satisfied and flagged. */
    public Set<ExamId> qualifying(CompetencyId competency) {
        return byCompetency.getOrDefault(competency, Map.of()).keySet();
    }
}
