package dev.vouchsafe.voucher.pool;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
class RemovePoolDaysHandler implements DecisionHandler<RemovePoolDays> {

    @Override
    public Class<RemovePoolDays> commandType() {
        return RemovePoolDays.class;
    }

    @Override
    public Decision handle(RemovePoolDays command, States states) {
        return PoolDecision.remove(
                command,
                states.of(VoucherStreams.agreement(command.agreementId())).state());
    }
}
