package dev.vouchsafe.voucher.deliverable;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.change.Call;
import dev.vouchsafe.platform.http.change.Upload;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.StreamTags;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Deliverable;
import dev.vouchsafe.voucher.domain.VoucherEvent.DeliverableUploaded;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import dev.vouchsafe.web.Unservable;
import java.io.IOException;
import java.io.InputStream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A document under a name for a voucher. It is refused like a report before the first byte is read.
 *
 * @param quota the most bytes of all documents of one voucher
 */
record DeliverableUpload(
        LogReader log,
        Programs programs,
        DeliverableStore store,
        DataSize quota,
        VoucherId voucherId,
        String name,
        String kind,
        String mediaType)
        implements Upload<Deliverable, UploadDeliverable> {

    @Override
    public boolean hadItsEffect(Call<Void> call) {
        return call.causeId() != null
                && !log.history(EventCriteria.havingTags(StreamTags.ofCause(call.causeId())))
                        .isEmpty();
    }

    @Override
    public long admit(Call<Void> call, long said) {
        var partnerId = call.caller().partner();
        var voucher = log.stateOf(VoucherStreams.voucher(voucherId));
        var refused = VoucherStateRules.reportable(voucher.state(), voucherId, partnerId, call.now(), programs::texts);
        if (refused.filter(violation -> violation.code() == Code.VOUCHER_NOT_FOUND)
                .isEmpty()) {
            call.demand(DeliverablePrecondition.holds(
                    call.precondition(), call.tags(), name, voucher.state(), voucher.version()));
        }
        refused.ifPresent(violation -> {
            throw new Refusal(violation);
        });
        long left = quota.toBytes() - kept();
        if (left <= 0 || said > left) {
            throw Unservable.tooLarge(Math.max(0, left));
        }
        return left;
    }

    /** Also what was replaced or discarded: the log refers to it for ever. */
    private long kept() {
        return log.history(VoucherStreams.voucherEvents(voucherId)).stream()
                .filter(recorded -> recorded.payload() instanceof DeliverableUploaded)
                .mapToLong(recorded ->
                        ((DeliverableUploaded) recorded.payload()).deliverable().size())
                .sum();
    }

    @Override
    public Deliverable keep(Call<Void> call, InputStream bytes) throws IOException {
        return store.store(voucherId, kind, name, mediaType, bytes);
    }

    @Override
    public UploadDeliverable command(Call<Void> call, @Nullable Deliverable kept) {
        return new UploadDeliverable(voucherId, call.caller().partner(), name, kept, call.tags(), call.now());
    }

    @Override
    public void discard(Deliverable kept) {
        store.discard(kept);
    }
}
