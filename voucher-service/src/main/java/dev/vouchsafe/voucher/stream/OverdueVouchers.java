package dev.vouchsafe.voucher.stream;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.AsOf;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherWithdrawn;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds an agreement's vouchers whose deadline has passed though the log doesn't say so yet. Blocks. */
@Component
public class OverdueVouchers {

    private final EventLog log;

    public OverdueVouchers(EventLog log) {
        this.log = log;
    }

    /** Those of now. */
    public List<Voucher.Open> at(AgreementId agreementId, Instant now) {
        return at(log.history(VoucherStreams.agreementEvents(agreementId)), AsOf.NOW, now);
    }

    /**
     * @param ofAgreement the agreement's events, as far as they are looked at
     * @param asOf        until when the vouchers' own events are looked at
     * @param at          the instant that deadlines are compared with
     */
    public List<Voucher.Open> at(List<RecordedEvent> ofAgreement, AsOf asOf, Instant at) {
        var folds = mayBeOver(ofAgreement, at).stream().map(VoucherStreams::voucher).toList();
        var vouchers = asOf.isNow() ? log.statesUpTo(folds, Long.MAX_VALUE) : log.statesAsOf(folds, asOf.instant());
        return vouchers.stream().map(sourced -> openBefore(sourced.state())).filter(open -> open != null && open.grant().isOverAt(at)).toList();
    }

    /** Not closed, as far as the agreement knows. Extensions only make a life longer, so the first deadline leaves nobody out. */
    private static Set<VoucherId> mayBeOver(List<RecordedEvent> ofAgreement, Instant at) {
        var ids = new LinkedHashSet<VoucherId>();
        for (var event : ofAgreement) {
            switch (event.fact()) {
                case VoucherAssigned e when e.grant().isOverAt(at) -> ids.add(e.voucherId());
                case VoucherExpired e -> ids.remove(e.voucherId());
                case VoucherWithdrawn e -> ids.remove(e.voucherId());
                default -> { }
            }
        }
        return ids;
    }

    /** Its expiry may have been recorded since the agreement was read. */
    private static Voucher.Open openBefore(Voucher voucher) {
        return switch (voucher) {
            case Voucher.Open open -> open;
            case Voucher.Expired expired -> expired.before();
            default -> null;
        };
    }
}
