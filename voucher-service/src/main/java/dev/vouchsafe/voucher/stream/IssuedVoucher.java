package dev.vouchsafe.voucher.stream;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import java.util.function.Function;

/** The voucher that a command is about, for decisions that need one that was assigned. */
public final class IssuedVoucher {

    private IssuedVoucher() {}

    /** What is decided of the voucher; {@code voucher-not-found} if it was never assigned. */
    public static Decision decide(VoucherId voucherId, States states, Function<Voucher.Issued, Decision> decision) {
        return states.of(VoucherStreams.voucher(voucherId)).state() instanceof Voucher.Issued voucher
                ? decision.apply(voucher)
                : Decision.refuse(VoucherStateRules.voucherNotFound(voucherId));
    }
}
