package dev.vouchsafe.voucher.assignment;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.contracts.vlsc.VoucherAssigned;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.voucher.domain.Contact;
import dev.vouchsafe.voucher.person.CustomerPersons;
import dev.vouchsafe.voucher.pool.KnownProgram;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes an assignment from VLSC. */
@Configuration(proxyBeanMethods = false)
class AssignmentMessages {

    @Bean
    InboundHandler<VoucherAssigned> voucherAssigned(Commands commands, KnownProgram known, CustomerPersons persons, ServiceClock clock) {
        return InboundHandler.sending(Topics.VLSC, VoucherAssigned.TYPE, VoucherAssigned.class, commands, message -> {
            var data = message.data();
            known.require(data.program());
            var manager = persons.projectManager(new Contact(data.projectManager().name(), data.projectManager().email()));
            var admin = persons.admin(data.voucherAdmin().email());
            return new AssignVoucher(data.voucherId(), data.agreementId(), data.program(), data.offering(), data.level(),
                    data.assignedOn(), manager, admin, message.id(), clock.instant());
        });
    }
}
