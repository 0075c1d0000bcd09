package dev.vouchsafe.voucher.assignment;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.contracts.vlsc.VoucherAssigned;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.voucher.domain.Contact;
import dev.vouchsafe.voucher.pool.KnownProgram;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes an assignment from VLSC. */
@Configuration(proxyBeanMethods = false)
class AssignmentMessages {

    @Bean
    InboundHandler<VoucherAssigned> voucherAssigned(Commands commands, KnownProgram known, ServiceClock clock) {
        return InboundHandler.sending(Topics.VLSC, VoucherAssigned.TYPE, VoucherAssigned.class, commands, message -> {
            var data = message.data();
            known.require(data.program());
            var manager = new Contact(data.projectManager().name(), data.projectManager().email());
            return new AssignVoucher(data.voucherId(), data.agreementId(), data.program(), data.offering(), data.level(),
                    data.assignedOn(), manager, data.voucherAdmin().email(), message.id(), clock.instant());
        });
    }
}
