package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.whatif.OutcomeLine;
import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.platform.whatif.PlayProgress;
import dev.vouchsafe.platform.whatif.Plays;
import dev.vouchsafe.program.Programs;
import java.time.Duration;
import java.util.List;

/**
 * Plays what is asked for, and says what it comes to.
 *
 * @param vouchersInWords of how many vouchers reasons are kept in words at once
 */
record VoucherWhatIf(Plays plays, int vouchersInWords) {

    /** An answer, and what payment-service has to know beside it. */
    record Answered(WhatIfAnswer answer, List<OutcomeLine> outcome) {}

    private record Drafted(Draft draft, List<OutcomeLine> outcome) {}

    /** Plays once, and once more if words are missing of what is listed. */
    Answered answered(WhatIf asked, Programs changed, PlayProgress progress) {
        long start = System.nanoTime();
        var drafted = drafted(asked, changed, progress);
        var draft = drafted.draft();
        var missing = draft.missing();
        if (!missing.isEmpty()) {
            plays.play(changed, asked.asOf(), draft.reasons().again(missing), progress);
        }
        return new Answered(
                draft.told(Duration.ofNanos(System.nanoTime() - start).toMillis()), drafted.outcome());
    }

    private Drafted drafted(WhatIf asked, Programs changed, PlayProgress progress) {
        var result = played(asked, changed, progress);
        return new Drafted(result.draft(), result.outcome());
    }

    /** All vouchers that differ. */
    List<VoucherDifferenceRow> rows(WhatIf asked, Programs changed, PlayProgress progress) {
        return played(asked, changed, progress).rows();
    }

    private WhatIfResult played(WhatIf asked, Programs changed, PlayProgress progress) {
        var heard = new VoucherPlay(asked.filter(), new Reasons(vouchersInWords));
        var played = plays.play(changed, asked.asOf(), heard, progress);
        var program = changed.byId(asked.program()).orElseThrow();
        return WhatIfResult.of(asked, program, played, heard);
    }
}
