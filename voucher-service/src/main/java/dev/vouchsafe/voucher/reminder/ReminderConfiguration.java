package dev.vouchsafe.voucher.reminder;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.ReminderEvent.CompetencyReminded;
import dev.vouchsafe.voucher.domain.ReminderEvent.PoolReminded;
import dev.vouchsafe.voucher.domain.ReminderEvent.VoucherReminded;
import dev.vouchsafe.voucher.domain.Voucher.Reserved;
import dev.vouchsafe.voucher.stream.ReminderStreams;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.eventstreaming.Tag;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    DecisionHandler<RemindOfVoucher> remindOfVoucher() {
        return DecisionHandler.of(
                RemindOfVoucher.class,
                (command, states) -> VoucherReminderDecision.decide(
                        command,
                        states.of(ReminderStreams.everOfVoucher(command.voucherId()))
                                .state()
                                .decidedUpTo(decided(states, ReminderStreams.tag(command.voucherId())))));
    }

    @Bean
    DecisionHandler<RemindOfPools> remindOfPools(Programs programs) {
        return DecisionHandler.of(
                RemindOfPools.class,
                (command, states) -> PoolReminderDecision.decide(
                        command,
                        states.of(ReminderStreams.everOfPools(command.agreementId()))
                                .state()
                                .decidedUpTo(decided(states, ReminderStreams.tag(command.agreementId()))),
                        programs::zoneOf));
    }

    /** What the partner holds is looked at only if a reminder has come. */
    @Bean
    DecisionHandler<RemindOfCompetencies> remindOfCompetencies(Programs programs) {
        return DecisionHandler.of(RemindOfCompetencies.class, (command, states) -> {
            var due = states
                    .of(ReminderStreams.everOfCompetencies(command.partnerId()))
                    .state()
                    .decidedUpTo(decided(states, ReminderStreams.tag(command.partnerId())))
                    .pending(programs.standard().zone())
                    .stream()
                    .filter(each -> !each.at().isAfter(command.at()))
                    .toList();
            return due.isEmpty()
                    ? Decision.nothing()
                    : CompetencyReminderDecision.decide(
                            command,
                            due,
                            states.of(VoucherStreams.standing(command.partnerId()))
                                    .state(),
                            reserved(states, command.partnerId()),
                            programs);
        });
    }

    private static List<Reserved> reserved(States states, PartnerId partnerId) {
        return states.of(VoucherStreams.heldBy(partnerId)).state().ids().stream()
                .map(voucherId -> states.of(VoucherStreams.voucher(voucherId)).state())
                .filter(Reserved.class::isInstance)
                .map(Reserved.class::cast)
                .toList();
    }

    private static Map<String, Instant> decided(States states, Tag reminders) {
        return states.of(ReminderStreams.decided(reminders)).state();
    }

    @Bean
    InputKind<VoucherReminded> voucherReminderApart() {
        return InputKind.apart(VoucherReminded.class);
    }

    @Bean
    InputKind<PoolReminded> poolReminderApart() {
        return InputKind.apart(PoolReminded.class);
    }

    @Bean
    InputKind<CompetencyReminded> competencyReminderApart() {
        return InputKind.apart(CompetencyReminded.class);
    }
}
