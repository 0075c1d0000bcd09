package dev.vouchsafe.voucher.assignment;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.contracts.vlsc.VoucherAssigned;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.InboundMessage;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.voucher.domain.Contact;
import dev.vouchsafe.voucher.pool.KnownProgram;
import org.springframework.stereotype.Component;

/** Takes an assignment from VLSC. */
@Component
class VoucherAssignedHandler implements InboundHandler<VoucherAssigned> {

    private final Commands commands;
    private final KnownProgram known;
    private final ServiceClock clock;

    VoucherAssignedHandler(Commands commands, KnownProgram known, ServiceClock clock) {
        this.commands = commands;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return Topics.VLSC;
    }

    @Override
    public String type() {
        return VoucherAssigned.TYPE;
    }

    @Override
    public Class<VoucherAssigned> dataType() {
        return VoucherAssigned.class;
    }

    @Override
    public void handle(InboundMessage<VoucherAssigned> message) {
        var data = message.data();
        known.require(data.program());
        var manager = new Contact(data.projectManager().name(), data.projectManager().email());
        commands.send(new AssignVoucher(data.voucherId(), data.agreementId(), data.program(), data.offering(), data.level(),
                data.assignedOn(), manager, data.voucherAdmin().email(), message.id(), clock.instant()), message.cause());
    }
}
