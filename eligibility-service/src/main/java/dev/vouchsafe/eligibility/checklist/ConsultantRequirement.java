package dev.vouchsafe.eligibility.checklist;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Consultant;
import dev.vouchsafe.program.standing.ConsultantVerdict.ByExam;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Finding;
import dev.vouchsafe.program.text.Phrase;
import dev.vouchsafe.program.text.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the partner has anyone who may deliver the engagement: who, by which exam, until when. */
final class ConsultantRequirement {

    private ConsultantRequirement() {}

    static Requirement of(Program program, Standing standing, Engagement engagement, LocalDate on) {
        var exams = program.exams();
        var withoutList = engagement.competencies().stream()
                .filter(competency -> exams.qualifying(competency).isEmpty())
                .findFirst();
        var counting = engagement.competencies().stream()
                .flatMap(competency -> exams.qualifying(competency).stream())
                .collect(Collectors.toSet());
        var periods = periods(standing, counting);
        for (Consultant consultant : standing.consultants().values()) {
            var verdict = standing.consultantVerdict(consultant.consultantId(), engagement, on, exams);
            if (verdict instanceof ByExam by) {
                return Requirement.met(
                        found(consultant, by),
                        program.texts(),
                        Period.around(on, periods).orElseThrow(),
                        facts(consultant, by));
            }
        }
        return withoutList
                .map(competency -> nothingToAskFor(competency, program.texts()))
                .orElseGet(() -> Requirement.notMet(
                        noneFound(engagement, counting, on, NearestPeriods.held(on, periods)), program.texts()));
    }

    private static Check found(Consultant consultant, ByExam by) {
        return Check.of(Finding.CONSULTANT_FOUND)
                .with("name", consultant.name())
                .with("consultantId", consultant.consultantId())
                .with("exam", by.exam().exam())
                .with("validFrom", by.exam().validFrom())
                .with("validThrough", by.exam().validThrough());
    }

    private static Requirement nothingToAskFor(CompetencyId competency, Texts texts) {
        return Requirement.met(
                        Check.of(Finding.CONSULTANT_ANY).with("competency", competency),
                        texts,
                        new Period(null, null),
                        Map.of())
                .flaggedOnly();
    }

    private static Check noneFound(Engagement engagement, Set<ExamId> counting, LocalDate on, List<Phrase> otherwise) {
        var needed = Check.of(otherwise.isEmpty() ? Finding.CONSULTANT_NEVER_FOUND : Finding.CONSULTANT_NOT_FOUND)
                .with("exams", counting.stream().map(ExamId::value).sorted().toList())
                .with("engagement", engagement.code());
        return otherwise.isEmpty() ? needed : needed.with("on", on).with("otherwise", otherwise);
    }

    private static List<Period> periods(Standing standing, Set<ExamId> counting) {
        return standing.consultants().values().stream()
                .flatMap(consultant -> consultant.exams().stream())
                .filter(exam -> counting.contains(exam.exam()))
                .map(exam -> new Period(exam.validFrom(), exam.validThrough()))
                .toList();
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
