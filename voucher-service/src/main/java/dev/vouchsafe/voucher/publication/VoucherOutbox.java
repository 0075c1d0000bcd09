package dev.vouchsafe.voucher.publication;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.outbox.Outbox;
import dev.vouchsafe.voucher.domain.PoolFact;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherFact;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What voucher-service publishes: everything about vouchers, pools and amendments; what was told to it stays inside. */
@Component
class VoucherOutbox implements Outbox {

    private final EventLog log;

    VoucherOutbox(EventLog log) {
        this.log = log;
    }

    @Override
    public String topic() {
        return Topics.VOUCHER;
    }

    @Override
    public String source() {
        return "/voucher-service";
    }

    @Override
    public Optional<Message> messageFor(RecordedEvent event) {
        return switch (event.fact()) {
            case VoucherFact fact -> Optional.of(VoucherMessages.of(fact, voucherAt(event.position(), fact), event.recordedAt()));
            case PoolFact fact -> Optional.of(PoolMessages.of(fact));
            case ProgramAmended fact -> Optional.of(PoolMessages.of(fact));
            default -> Optional.empty();
        };
    }

    /** The voucher as it stood right after the event: a message says what was true then, however late it is published. */
    private Voucher voucherAt(long position, VoucherFact fact) {
        return log.stateUpTo(VoucherStreams.voucher(fact.voucherId()), position).state();
    }
}
