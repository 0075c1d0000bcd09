package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.program.Programs;
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

    WhatIf asked(Programs programs, Instant now) {
        var of = program == null ? programs.standard().id() : program;
        return new WhatIf(of, changes, asOf == null ? now : asOf, filter == null ? WhatIf.Filter.NONE : filter);
    }
}
