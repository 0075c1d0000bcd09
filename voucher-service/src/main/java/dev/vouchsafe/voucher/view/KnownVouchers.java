package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.http.AsOf;
import dev.vouchsafe.platform.http.Caller;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.voucher.domain.StateRules;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

/** Finds vouchers for callers. Who may not know of one is told that there is none. */
@Component
public class KnownVouchers {

    private final EventLog log;

    KnownVouchers(EventLog log) {
        this.log = log;
    }

    /**
     * The voucher now or as it stood at an instant. A caller has to know it now as well as then: a partner neither looks back
     * at a voucher that another reserved since, nor at what it was while another held it.
     *
     * @throws Refusal {@code voucher-not-found}
     */
    public Sourced<Voucher.Issued> find(Caller caller, String voucherId, AsOf asOf) {
        var fold = VoucherStreams.voucher(voucherId);
        var sourced = asOf.state(log, fold);
        if (!(sourced.state() instanceof Voucher.Issued voucher) || !mayKnow(caller, voucher)
                || !asOf.isNow() && !(log.stateOf(fold).state() instanceof Voucher.Issued now && mayKnow(caller, now))) {
            throw new Refusal(StateRules.voucherNotFound(voucherId));
        }
        return sourced.with(voucher);
    }

    private static boolean mayKnow(Caller caller, Voucher.Issued voucher) {
        return caller.hasAny(Role.OPERATOR, Role.AUDITOR)
                || caller.administers(voucher.grant().agreementId())
                || caller.partnerId() != null && caller.actsFor(caller.partnerId()) && voucher.knownTo(caller.partnerId());
    }
}
