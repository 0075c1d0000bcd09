package dev.vouchsafe.acceptance.breaking.voucher.lending;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;

/** A handler under another name. */
final class Lends implements DecisionHandler<Lends.Lend> {

    record Lend() {}

    @Override
    public Class<Lend> commandType() {
        return Lend.class;
    }

    @Override
    public Decision handle(Lend command, States states) {
        return Decision.nothing();
    }
}
