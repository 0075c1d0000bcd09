package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

/** Finds vouchers for callers. To who may not know of one there is none. */
@Component
public record VisibleVouchers(LogReader log, ServiceClock clock) {

    /**
     * The voucher as it stands now, or stood at an instant, with the deadline that has passed. A caller has to know it
     * now as well as then: a partner neither looks back at a voucher that another reserved since, nor at what it was
     * while another held it.
     *
     * @throws Refusal {@code voucher-not-found}
     */
    public Sourced<Voucher.Issued> find(Caller caller, VoucherId voucherId, AsOf asOf) {
        var fold = VoucherStreams.voucher(voucherId);
        var sourced = asOf.standing(log, fold, VoucherEvolution::standing, clock);
        var now = asOf.isNow() ? sourced.state() : log.stateOf(fold).state();
        if (sourced.state() instanceof Voucher.Issued voucher
                && (isForPayment(caller, voucher) || mayKnow(caller, voucher) && mayKnow(caller, now))) {
            return sourced.with(voucher);
        }
        throw new Refusal(VoucherStateRules.voucherNotFound(voucherId));
    }

    /**
     * A redeemed voucher is the payments officer's to judge, with all that led to it; as of an instant before its
     * redemption there is none.
     */
    private static boolean isForPayment(Caller caller, Voucher.Issued voucher) {
        return caller.has(Role.PAYMENTS_OFFICER) && voucher instanceof Voucher.Redeemed;
    }

    private static boolean mayKnow(Caller caller, Voucher state) {
        return state instanceof Voucher.Issued voucher && mayKnow(caller, voucher);
    }

    private static boolean mayKnow(Caller caller, Voucher.Issued voucher) {
        return caller.seesAll()
                || caller.administers(voucher.grant().agreementId())
                || caller.partnerId() != null
                        && caller.actsFor(caller.partnerId())
                        && voucher.knownTo(caller.partnerId());
    }
}
