package dev.vouchsafe.eligibility.checklist;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.program.ConsultantExams;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.standing.Consultant;
import dev.vouchsafe.program.standing.ConsultantVerdict.ByExam;
import dev.vouchsafe.program.standing.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the partner has anyone who may deliver the engagement: who, by which exam, until when. */
final class ConsultantRequirement {

    private ConsultantRequirement() {
    }

    static Requirement of(Standing standing, ConsultantExams exams, Engagement engagement, LocalDate on) {
        var withoutList = engagement.competencies().stream().filter(competency -> exams.qualifying(competency).isEmpty()).findFirst();
        var counting = engagement.competencies().stream().flatMap(competency -> exams.qualifying(competency).stream()).collect(Collectors.toSet());
        var periods = periods(standing, counting);
        for (Consultant consultant : standing.consultants().values()) {
            var verdict = standing.consultantVerdict(consultant.consultantId(), engagement, on, exams);
            if (verdict instanceof ByExam by) {
                return Requirement.met(Code.CONSULTANT_NOT_QUALIFIED, Period.around(on, periods).orElseThrow(), consultant.name() + " ("
                    + consultant.consultantId() + ") passed " + by.exam().exam() + ", valid from " + by.exam().validFrom() + " through "
                    + by.exam().validThrough() + ".", facts(consultant, by));
            }
        }
        return withoutList.map(ConsultantRequirement::nothingToAskFor).orElseGet(() -> notMet(engagement, counting, on, periods));
    }

    private static Requirement nothingToAskFor(String competency) {
        return Requirement.met(Code.CONSULTANT_NOT_QUALIFIED, new Period(null, null),
            "There is no list of exams for " + competency + ": any consultant serves.", Map.of()).flaggedOnly();
    }

    private static Requirement notMet(Engagement engagement, Set<String> counting, LocalDate on, List<Period> periods) {
        return Requirement.notMet(Code.CONSULTANT_NOT_QUALIFIED, "One of " + counting.stream().sorted().collect(Collectors.joining(", "))
            + ", held by a consultant, is needed for " + engagement.code() + Elsewhen.held(on, periods) + ".");
    }

    private static List<Period> periods(Standing standing, Set<String> counting) {
        return standing.consultants().values().stream().flatMap(consultant -> consultant.exams().stream())
            .filter(exam -> counting.contains(exam.exam())).map(exam -> new Period(exam.validFrom(), exam.validThrough())).toList();
    }

    private static Map<String, Object> facts(Consultant consultant, ByExam by) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("consultantId", consultant.consultantId());
        facts.put("name", consultant.name());
        facts.put("competency", by.competency());
        facts.put("exam", by.exam().exam());
        facts.put("validFrom", by.exam().validFrom());
        facts.put("validThrough", by.exam().validThrough());
        return facts;
    }
}
