package dev.vouchsafe.voucher.expiry;

import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherWithdrawn;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * When vouchers expire. Extensions and amendments only ever move a deadline later; the index need not follow them, since a
 * proposal that comes early is not due by the events and is then put right.
 */
@Component
class VoucherExpiry implements DeadlineKind {

    private final EventLog log;

    VoucherExpiry(EventLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "voucher-expiry";
    }

    @Override
    public List<Change> changesBy(RecordedEvent event) {
        return switch (event.fact()) {
            case VoucherAssigned e -> List.of(new Change.Due(e.voucherId(), e.grant().deadline(), e.grant().agreementId()));
            case VoucherRedeemed e -> List.of(new Change.Cleared(e.voucherId()));
            case VoucherWithdrawn e -> List.of(new Change.Cleared(e.voucherId()));
            case VoucherExpired e -> List.of(new Change.Cleared(e.voucherId()));
            default -> List.of();
        };
    }

    @Override
    public Object commandFor(String voucherId, Instant now) {
        return new ExpireVoucher(voucherId, now);
    }

    @Override
    public Instant dueAt(String voucherId) {
        return dueAt(log.stateOf(VoucherStreams.voucher(voucherId)).state());
    }

    @Override
    public List<Instant> dueAt(List<String> voucherIds) {
        return log.statesUpTo(voucherIds.stream().map(VoucherStreams::voucher).toList(), Long.MAX_VALUE).stream().map(voucher -> dueAt(voucher.state())).toList();
    }

    private static Instant dueAt(Voucher voucher) {
        return voucher instanceof Voucher.Open open ? open.grant().deadline() : null;
    }
}
