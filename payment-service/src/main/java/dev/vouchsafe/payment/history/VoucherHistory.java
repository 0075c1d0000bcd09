package dev.vouchsafe.payment.history;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.domain.ReceivedEvent.RedemptionReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReleaseReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReservationReceived;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.domain.WindowEvent;
import dev.vouchsafe.payment.domain.WindowEvent.FirstVoucherRedeemed;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.payment.view.VisibleRequests;
import dev.vouchsafe.platform.evidence.TenantHistory;
import dev.vouchsafe.platform.history.Histories;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this service knows of a voucher, for one partner: what another did with it is not shown. */
@Component
record VoucherHistory(Histories histories) implements TenantHistory {

    /** The events of the voucher that are the partner's, without those of requests, up to a position of the log. */
    Stream<RecordedEvent> ofPartner(VoucherId voucherId, PartnerId partnerId, long upTo) {
        return events(voucherId, partnerId, upTo).filter(event -> !(event.payload() instanceof RequestEvent));
    }

    /** The same with those of the partner's requests that name the voucher. */
    @Override
    public List<HistoryEntry> of(Caller caller, String id) {
        var voucherId = VoucherId.of(id);
        var partnerId = caller.partnerId();
        if (partnerId == null || !caller.actsFor(partnerId)) {
            return List.of();
        }
        var entries = Stream.concat(events(voucherId, partnerId, Long.MAX_VALUE), first(voucherId, partnerId));
        return entries.map(histories.entries())
                .map(entry -> VisibleRequests.seenBy(caller, entry))
                .toList();
    }

    private Stream<RecordedEvent> events(VoucherId voucherId, PartnerId partnerId, long upTo) {
        return histories.events(PaymentStreams.voucherEvents(voucherId), upTo).stream()
                .filter(event -> partnerId.equals(partnerOf(event)));
    }

    /** Stands among the events of the partner. */
    private Stream<RecordedEvent> first(VoucherId voucherId, PartnerId partnerId) {
        return histories.events(PaymentStreams.payee(partnerId).criteria(), Long.MAX_VALUE).stream()
                .filter(event -> event.payload() instanceof FirstVoucherRedeemed e && voucherId.equals(e.voucherId()));
    }

    private static @Nullable PartnerId partnerOf(RecordedEvent event) {
        return switch (event.payload()) {
            case ReservationReceived e -> e.told().partnerId();
            case ReleaseReceived e -> e.told().partnerId();
            case RedemptionReceived e -> e.told().partnerId();
            case WindowEvent e -> e.partnerId();
            case RequestEvent e -> e.partnerId();
            default -> null;
        };
    }
}
