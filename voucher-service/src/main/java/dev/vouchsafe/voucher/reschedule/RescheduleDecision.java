package dev.vouchsafe.voucher.reschedule;

import static dev.vouchsafe.contracts.decision.Code.MALFORMED;
import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.nothing;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.work.WorkRules;
import dev.vouchsafe.voucher.domain.EngagementRules;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Plan;
import dev.vouchsafe.voucher.domain.Reservation;
import dev.vouchsafe.voucher.domain.Step;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationRescheduled;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import dev.vouchsafe.voucher.domain.VoucherText;
import java.util.stream.Stream;

/** Decides whether a plan can change. Only what is given is judged, and what hangs on it. */
final class RescheduleDecision {

    private RescheduleDecision() {}

    static Decision decide(RescheduleReservation command, Voucher.Issued voucher, Standing standing, Program program) {
        if (!voucher.knownTo(command.partnerId())) {
            return refuse(VoucherStateRules.voucherNotFound(command.voucherId()));
        }
        var alone = Step.RESCHEDULE.refusedBy(voucher, command.at(), program.texts());
        if (alone.isPresent()) {
            return refuse(alone.get());
        }
        return decide(command, (Voucher.Reserved) voucher, standing, program);
    }

    private static Decision decide(
            RescheduleReservation command, Voucher.Reserved voucher, Standing standing, Program program) {
        var current = voucher.reservation();
        var changed = changed(command, current.plan());
        if (changed.plannedFrom().isAfter(changed.plannedTo())) {
            return refuse(Violation.of(
                            MALFORMED,
                            VoucherText.PLAN_BACKWARDS
                                    .with("plannedTo", changed.plannedTo())
                                    .with("plannedFrom", changed.plannedFrom()))
                    .with("field", "plannedTo"));
        }
        var violations = program.texts().failed(checks(command, voucher.grant(), current, changed, standing, program));
        if (!violations.isEmpty()) {
            return refuse(violations);
        }
        return changed.equals(current.plan())
                ? nothing()
                : accept(new ReservationRescheduled(
                                command.voucherId(), command.partnerId(), changed, command.given(), command.at()))
                        .under(program.version());
    }

    static Stream<Check> checks(
            RescheduleReservation command,
            Grant grant,
            Reservation current,
            Plan changed,
            Standing standing,
            Program program) {
        var checks = Stream.<Check>builder();
        if (command.plannedFrom() != null) {
            checks.add(EngagementRules.engagementAlreadyStarted(changed.plannedFrom(), program.dayOf(command.at())));
            checks.add(
                    WorkRules.competencyMissing(standing, current.engagementIn(program, grant), changed.plannedFrom()));
        }
        if (command.plannedTo() != null) {
            checks.add(EngagementRules.engagementOutsideValidity(changed.plannedTo(), grant));
        }
        if (command.plannedDays() != null) {
            checks.add(WorkRules.engagementTooLong(
                    changed.plannedDays(), grant.entitlement().level()));
        }
        boolean consultantIsConcerned = command.consultantId() != null || command.plannedFrom() != null;
        if (consultantIsConcerned && changed.consultantId() != null) {
            checks.add(WorkRules.consultantNotQualified(
                    standing,
                    changed.consultantId(),
                    current.engagementIn(program, grant),
                    changed.plannedFrom(),
                    program.exams()));
        }
        return checks.build();
    }

    /** The plan as the command would leave it. */
    static Plan changed(RescheduleReservation command, Plan current) {
        return new Plan(
                command.plannedFrom() == null ? current.plannedFrom() : command.plannedFrom(),
                command.plannedTo() == null ? current.plannedTo() : command.plannedTo(),
                command.plannedDays() == null ? current.plannedDays() : command.plannedDays(),
                command.consultantId() == null ? current.consultantId() : command.consultantId());
    }
}
