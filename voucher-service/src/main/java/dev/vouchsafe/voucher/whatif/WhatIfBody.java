package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.definition.ProgramChanges;
import dev.vouchsafe.program.definition.ProgramChanges.WrongChange;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param program null: the first one configured
 * @param asOf null: now
 */
record WhatIfBody(
        @Nullable String program,
        Map<String, Object> changes,
        @Nullable Instant asOf,
        WhatIf.@Nullable Filter filter) {

    /** @throws Malformed if the program is not configured */
    WhatIf asked(Programs programs, Instant now) {
        var of = program == null
                ? programs.standard()
                : programs.byId(program).orElseThrow(() -> new Malformed("program", "is not configured."));
        return new WhatIf(of.id(), changes, asOf == null ? now : asOf, filter == null ? WhatIf.Filter.NONE : filter);
    }

    /** @throws Malformed if a change makes no sense: its name */
    static Programs changed(WhatIf asked, Programs programs) {
        Program program = programs.byId(asked.program()).orElseThrow();
        try {
            return programs.with(ProgramChanges.apply(asked.changes(), program));
        } catch (WrongChange wrong) {
            throw new Malformed("changes." + wrong.name(), String.valueOf(wrong.getMessage()));
        }
    }
}
