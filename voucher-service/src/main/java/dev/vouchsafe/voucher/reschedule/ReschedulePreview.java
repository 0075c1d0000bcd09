package dev.vouchsafe.voucher.reschedule;

import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.work.WorkRules;
import dev.vouchsafe.voucher.domain.Voucher;
import java.time.Instant;
import java.util.stream.Stream;

/** The present plan of a reservation, judged as if every part of it were planned anew. */
public final class ReschedulePreview {

    private ReschedulePreview() {}

    public static Stream<Check> of(Voucher.Held voucher, Standing standing, Program program, Instant at) {
        var reservation = voucher.reservation();
        var plan = reservation.plan();
        var again = new RescheduleReservation(
                voucher.grant().voucherId(),
                reservation.partnerId(),
                plan.plannedFrom(),
                plan.plannedTo(),
                plan.plannedDays(),
                plan.consultantId(),
                at);
        return RescheduleDecision.checks(
                again, voucher.grant(), reservation, RescheduleDecision.changed(again, plan), standing, program);
    }

    /** The consultant that is named, judged as if named anew; nothing where none is. */
    public static Stream<Check> ofConsultant(Voucher.Held voucher, Standing standing, Program program) {
        var reservation = voucher.reservation();
        var plan = reservation.plan();
        return Stream.ofNullable(plan.consultantId())
                .map(consultant -> WorkRules.consultantNotQualified(
                        standing,
                        consultant,
                        reservation.engagementIn(program, voucher.grant()),
                        plan.plannedFrom(),
                        program.exams()));
    }
}
