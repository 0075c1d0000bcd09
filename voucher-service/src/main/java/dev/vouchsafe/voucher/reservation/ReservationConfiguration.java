package dev.vouchsafe.voucher.reservation;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.RepeatGroup;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import dev.vouchsafe.voucher.stream.IssuedVoucher;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReservationConfiguration {

    @Bean
    DecisionHandler<ReserveVoucher> reserveVoucher(Programs programs) {
        return DecisionHandler.of(
                ReserveVoucher.class,
                (command, states) -> IssuedVoucher.decide(
                        command.voucherId(),
                        states,
                        voucher -> ReservationDecision.decide(
                                command,
                                voucher,
                                states.of(VoucherStreams.standing(command.partnerId()))
                                        .state(),
                                repeatGroup(command, voucher.grant(), states),
                                programs.byId(voucher.grant().program()).orElseThrow())));
    }

    private static RepeatGroup repeatGroup(ReserveVoucher command, Grant grant, States states) {
        var name = RepeatGroup.nameFor(grant, command.engagement());
        return name == null
                ? RepeatGroup.EMPTY
                : states.of(VoucherStreams.repeatGroup(name))
                        .state()
                        .standing(id -> states.of(VoucherStreams.voucher(id)).state(), command.at());
    }

    /**
     * What was said to be the administrator's address is not recorded. A reservation stands only where it was right, so
     * it is taken to be right again.
     */
    @Bean
    InputKind<VoucherReserved> reservationInput() {
        return InputKind.decided(
                VoucherReserved.class,
                (event, recorded, states) -> ReserveVoucher.again(event, (Voucher.Issued)
                        states.of(VoucherStreams.voucher(event.voucherId())).state()));
    }
}
