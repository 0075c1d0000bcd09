package dev.vouchsafe.voucher.reminder;

import static dev.vouchsafe.contracts.decision.Decision.accept;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.voucher.domain.CompetencyReminders.Due;
import dev.vouchsafe.voucher.domain.CompetencyReminders.Ending;
import dev.vouchsafe.voucher.domain.ReminderEvent.CompetencyReminded;
import dev.vouchsafe.voucher.domain.Voucher.Reserved;
import java.util.List;

/**
 * Decides which reminders of a partner's competencies have come. The partner is told of one if reservations rest on it:
 * by no other competency that is held longer would it qualify for their engagements.
 */
final class CompetencyReminderDecision {

    private CompetencyReminderDecision() {}

    /**
     * @param come the partner's reminders that have come and are not decided yet
     * @param reserved the vouchers that the partner has reserved and not reported
     */
    static Decision decide(
            RemindOfCompetencies command,
            List<Due> come,
            Standing standing,
            List<Reserved> reserved,
            Programs programs) {
        return accept(come.stream()
                .map(due -> reminded(
                        command,
                        due,
                        reserved.stream()
                                .filter(voucher -> rests(voucher, due.ending(), standing, programs))
                                .map(voucher -> voucher.grant().voucherId())
                                .toList()))
                .distinct()
                .toArray(DomainEvent[]::new));
    }

    private static boolean rests(Reserved voucher, Ending ending, Standing standing, Programs programs) {
        var program = programs.byId(voucher.grant().program()).orElse(programs.standard());
        var engagement = voucher.reservation().engagementIn(program, voucher.grant());
        return standing.qualifyingAttainment(
                        engagement, voucher.reservation().plan().plannedFrom())
                .filter(held -> held.competency().equals(ending.competency())
                        && held.level() == ending.level()
                        && held.lastDay().equals(ending.lastDay()))
                .isPresent();
    }

    private static CompetencyReminded reminded(RemindOfCompetencies command, Due due, List<VoucherId> vouchers) {
        boolean inTime = command.noticedAt().isBefore(due.reminder().until());
        return new CompetencyReminded(
                command.partnerId(),
                due.ending().competency(),
                due.ending().level(),
                due.ending().lastDay(),
                due.reminder().daysBefore(),
                vouchers,
                inTime && !vouchers.isEmpty(),
                due.at());
    }
}
