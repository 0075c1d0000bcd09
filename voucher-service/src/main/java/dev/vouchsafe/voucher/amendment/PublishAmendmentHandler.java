package dev.vouchsafe.voucher.amendment;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PublishAmendmentHandler implements DecisionHandler<PublishAmendment> {

    private final Programs programs;

    PublishAmendmentHandler(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Class<PublishAmendment> commandType() {
        return PublishAmendment.class;
    }

    /** The program, amended or not. */
    @Override
    public boolean holds(PublishAmendment command, Precondition asked, Sourced<?> program) {
        return asked.holdsAt(program.version(), true);
    }

    @Override
    public Decision handle(PublishAmendment command, States states) {
        var published = states.of(VoucherStreams.amendmentsOf(command.program()))
                .state()
                .of(command.program());
        var program = programs.byId(command.program()).orElseThrow();
        if (latestLife(command, published, program).isAfter(Grant.LATEST_DAY)) {
            return refuse(Violation.of(
                            Code.MALFORMED,
                            "extendDays would make vouchers last beyond %s.".formatted(Grant.LATEST_DAY))
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
