package dev.vouchsafe.voucher.reschedule;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationRescheduled;
import dev.vouchsafe.voucher.stream.IssuedVoucher;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RescheduleConfiguration {

    @Bean
    DecisionHandler<RescheduleReservation> rescheduleReservation(Programs programs) {
        return DecisionHandler.of(
                RescheduleReservation.class,
                (command, states) -> IssuedVoucher.decide(
                        command.voucherId(),
                        states,
                        voucher -> RescheduleDecision.decide(
                                command,
                                voucher,
                                states.of(VoucherStreams.standing(command.partnerId()))
                                        .state(),
                                programs.byId(voucher.grant().program()).orElseThrow())));
    }

    @Bean
    InputKind<ReservationRescheduled> rescheduleInput() {
        return InputKind.decided(
                ReservationRescheduled.class,
                (event, recorded, states) -> RescheduleReservation.again(event, (Voucher.Held)
                        states.of(VoucherStreams.voucher(event.voucherId())).state()));
    }
}
