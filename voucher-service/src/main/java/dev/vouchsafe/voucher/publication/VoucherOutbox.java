package dev.vouchsafe.voucher.publication;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.outbox.Outbox;
import dev.vouchsafe.voucher.domain.PoolEvent;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What voucher-service publishes: everything about vouchers, pools and amendments; what was told to it stays inside.
 */
@Component
class VoucherOutbox implements Outbox {

    private final LogReader log;

    VoucherOutbox(LogReader log) {
        this.log = log;
    }

    @Override
    public String topic() {
        return Topics.VOUCHER;
    }

    @Override
    public String source() {
        return ServiceName.VOUCHER.source();
    }

    @Override
    public Optional<Message> messageFor(RecordedEvent event) {
        return messagesFor(List.of(event)).getFirst();
    }

    /** Each message says what was true of the voucher right after its event, however late it is published. */
    @Override
    public List<Optional<Message>> messagesFor(List<RecordedEvent> events) {
        var vouchers = vouchersBefore(events);
        return events.stream()
                .map(event -> {
                    switch (event.payload()) {
                        case VoucherEvent fact ->
                            vouchers.computeIfPresent(
                                    fact.voucherId(), (id, voucher) -> VoucherEvolution.evolve(voucher, fact));
                        case ProgramAmended amended ->
                            vouchers.replaceAll((id, voucher) -> VoucherEvolution.evolve(voucher, amended));
                        default -> {}
                    }
                    return message(event, vouchers);
                })
                .toList();
    }

    private static Optional<Message> message(RecordedEvent event, Map<VoucherId, Voucher> vouchers) {
        return switch (event.payload()) {
            case VoucherEvent fact ->
                Optional.of(VoucherMessages.of(fact, vouchers.get(fact.voucherId()), event.recordedAt()));
            case PoolEvent fact -> Optional.of(PoolMessages.of(fact));
            case ProgramAmended fact -> Optional.of(PoolMessages.of(fact));
            default -> Optional.empty();
        };
    }

    /** The vouchers that messages about these events tell of, as they stood before the first of them. */
    private Map<VoucherId, Voucher> vouchersBefore(List<RecordedEvent> events) {
        var ids = events.stream()
                .map(RecordedEvent::payload)
                .filter(VoucherEvent.class::isInstance)
                .map(VoucherEvent.class::cast)
                .filter(VoucherMessages::tellOfTheVoucher)
                .map(VoucherEvent::voucherId)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return new HashMap<>();
        }
        var states = log.statesUpTo(
                ids.stream().map(VoucherStreams::voucher).toList(),
                events.getFirst().position() - 1);
        var vouchers = new HashMap<VoucherId, Voucher>();
        for (int i = 0; i < ids.size(); i++) {
            vouchers.put(ids.get(i), states.get(i).state());
        }
        return vouchers;
    }
}
