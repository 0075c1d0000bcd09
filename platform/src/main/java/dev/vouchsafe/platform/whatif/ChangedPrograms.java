package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.definition.ProgramChanges;
import dev.vouchsafe.program.definition.ProgramChanges.WrongChange;

/** The programs with which a what-if is played. */
public final class ChangedPrograms {

    private ChangedPrograms() {}

    /** @throws Malformed if the program isn't configured, or a change makes no sense: its name */
    public static Programs of(WhatIf asked, Programs programs) {
        var program = programs.byId(asked.program())
                .orElseThrow(() -> new Malformed("program", PlatformText.NO_SUCH_PROGRAM));
        try {
            return programs.with(ProgramChanges.apply(asked.changes(), program));
        } catch (WrongChange wrong) {
            throw new Malformed("changes." + wrong.name(), wrong.reason());
        }
    }
}
