package dev.vouchsafe.voucher.release;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.VoucherEvent.Releaser;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.stream.IssuedVoucher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReleaseConfiguration {

    @Bean
    DecisionHandler<ReleaseReservation> releaseReservation(Programs programs) {
        return DecisionHandler.of(
                ReleaseReservation.class,
                (command, states) -> IssuedVoucher.decide(
                        command.voucherId(), states, voucher -> ReleaseDecision.decide(command, voucher, programs)));
    }

    @Bean
    InputKind<ReservationReleased> releaseInput() {
        return InputKind.decided(
                ReservationReleased.class,
                (event, recorded, states) -> new ReleaseReservation(
                        event.voucherId(),
                        event.by() == Releaser.PARTNER ? event.partnerId() : null,
                        event.reason(),
                        event.text(),
                        event.at()));
    }
}
