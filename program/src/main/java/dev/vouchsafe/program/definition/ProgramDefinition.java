package dev.vouchsafe.program.definition;

import dev.vouchsafe.program.Guidance;
import dev.vouchsafe.program.Program;

/** Reads a program from its files and checks that they fit together. */
public final class ProgramDefinition {

    private ProgramDefinition() {}

    /** @throws WrongDefinition at the first thing that is wrong, with its file and line */
    public static Program read(DefinitionSource source, String id) {
        var head = ProgramHead.read(source.read(id, ProgramHead.FILE), id);
        var offerings = EngagementTable.read(source.read(id, EngagementTable.FILE));
        var exams = ExamTable.read(source.read(id, ExamTable.FILE), offerings.values());
        var rates = RateTable.read(source.read(id, RateTable.FILE), head.levels());
        var guidance = new Guidance(
                DocumentTable.read(source.read(id, DocumentTable.FILE)),
                SupportTable.read(source.read(id, SupportTable.FILE)));
        return new Program(
                head.id(),
                head.version(),
                head.zone(),
                head.calendar(),
                head.durations(),
                head.levels(),
                offerings,
                exams,
                head.payment(rates),
                head.termsVersion(),
                ProgramTexts.read(source, id),
                guidance);
    }
}
