package dev.vouchsafe.voucher.extension;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
class ExtendVoucherHandler implements DecisionHandler<ExtendVoucher> {

    private final Programs programs;

    ExtendVoucherHandler(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Class<ExtendVoucher> commandType() {
        return ExtendVoucher.class;
    }

    @Override
    public Decision handle(ExtendVoucher command, States states) {
        return ExtensionDecision.decide(
                command, states.of(VoucherStreams.voucher(command.voucherId())).state(), programs);
    }
}
