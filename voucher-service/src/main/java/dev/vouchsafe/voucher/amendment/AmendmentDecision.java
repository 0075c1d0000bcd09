package dev.vouchsafe.voucher.amendment;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.VoucherText;
import java.time.LocalDate;
import java.util.List;

/** Decides whether a program can be amended: while no voucher lasts too long by it. */
final class AmendmentDecision {

    private AmendmentDecision() {}

    /** @param published the program's amendments before this one */
    static Decision decide(PublishAmendment command, List<ProgramAmended> published, Program program) {
        if (latestLife(command, published, program).isAfter(Grant.LATEST_DAY)) {
            return refuse(Violation.of(Code.MALFORMED, VoucherText.AMENDED_TOO_LONG.with("latest", Grant.LATEST_DAY))
                    .with("field", "extendDays"));
        }
        return accept(new ProgramAmended(
                        command.program(),
                        command.name(),
                        command.createdBefore(),
                        command.extendDays(),
                        command.reason(),
                        command.publishedOn(),
                        command.at()))
                .under(program.version());
    }

    /**
     * The longest life that amendments give a voucher that this one matches: one assigned on the last day that it looks
     * at.
     */
    private static LocalDate latestLife(PublishAmendment command, List<ProgramAmended> published, Program program) {
        var assignedOn = command.createdBefore().isAfter(command.publishedOn())
                ? command.publishedOn()
                : command.createdBefore().minusDays(1);
        long more = published.stream().mapToLong(ProgramAmended::extendDays).sum() + command.extendDays();
        return program.lastDayOfLife(assignedOn).plusDays(more);
    }
}
