package dev.vouchsafe.program.definition;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.program.ConsultantExams;
import dev.vouchsafe.program.Exam;
import dev.vouchsafe.program.Exam.Kind;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.definition.DefinitionSource.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The exams and assessments that qualify a consultant, per competency, from {@code exams.csv}. */
final class ExamTable {

    static final String FILE = "exams.csv";

    private static final List<String> COLUMNS = List.of("competency", "kind", "code", "name");

    private ExamTable() {}

    /**
     * A competency that no engagement asks for is refused: a misspelt one would leave the right one without a list, and
     * a rule without a list is satisfied.
     */
    static ConsultantExams read(Source source, Collection<Offering> offerings) {
        var asked = offerings.stream()
                .flatMap(offering -> offering.engagements().values().stream())
                .flatMap(engagement -> engagement.competencies().stream())
                .collect(Collectors.toSet());
        var exams = new LinkedHashMap<CompetencyId, Map<ExamId, Exam>>();
        for (Row row : Table.read(source, COLUMNS).rows()) {
            var competency = row.id("competency", CompetencyId::of);
            if (!asked.contains(competency)) {
                throw row.wrong("no engagement asks for the competency " + competency);
            }
            var exam = exam(row);
            if (exams.computeIfAbsent(competency, key -> new LinkedHashMap<>()).putIfAbsent(exam.code(), exam)
                    != null) {
                throw row.wrong(row.text("code") + " is listed for " + competency + " already");
            }
        }
        return new ConsultantExams(exams);
    }

    private static Exam exam(Row row) {
        var kind = row.as(
                "kind",
                "exam or assessment",
                text -> Stream.of(Kind.values())
                        .filter(known -> known.id().equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
        return new Exam(row.id("code", ExamId::of), kind, row.text("name"));
    }
}
