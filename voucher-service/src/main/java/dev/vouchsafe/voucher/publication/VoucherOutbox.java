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

/** What voucher-service publishes: everything about vouchers, pools and amendments; what it receives stays inside. */
@Component
record VoucherOutbox(LogReader log) implements Outbox {

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
                .map(recorded -> {
                    switch (recorded.payload()) {
                        case VoucherEvent event ->
                            vouchers.computeIfPresent(
                                    event.voucherId(), (id, voucher) -> VoucherEvolution.evolve(voucher, event));
                        case ProgramAmended amended ->
                            vouchers.replaceAll((id, voucher) -> VoucherEvolution.evolve(voucher, amended));
                        default -> {}
                    }
                    return message(recorded, vouchers);
                })
                .toList();
    }

    private static Optional<Message> message(RecordedEvent recorded, Map<VoucherId, Voucher> vouchers) {
        return switch (recorded.payload()) {
            case VoucherEvent event ->
                Optional.of(VoucherMessages.of(event, vouchers.get(event.voucherId()), recorded.recordedAt()));
            case PoolEvent event -> Optional.of(PoolMessages.of(event));
            case ProgramAmended event -> Optional.of(PoolMessages.of(event));
            default -> Optional.empty();
        };
    }

    /** The vouchers that messages about these events speak of, as they stood before the first of them. */
    private Map<VoucherId, Voucher> vouchersBefore(List<RecordedEvent> events) {
        var ids = events.stream()
                .map(RecordedEvent::payload)
                .filter(VoucherEvent.class::isInstance)
                .map(VoucherEvent.class::cast)
                .filter(VoucherMessages::sayMoreThanTheEvent)
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
