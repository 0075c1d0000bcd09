package dev.vouchsafe.voucher.assignment;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.contracts.vlsc.VoucherAssigned;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.InboundMessage;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.voucher.domain.Contact;
import dev.vouchsafe.voucher.person.CustomerPersons;
import dev.vouchsafe.voucher.pool.KnownProgram;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes an assignment from VLSC. */
@Configuration(proxyBeanMethods = false)
class AssignmentMessages {

    @Bean
    InboundHandler<VoucherAssigned> voucherAssigned(
            Commands commands, KnownProgram known, CustomerPersons persons, ServiceClock clock) {
        return InboundHandler.sendingTogether(
                Topics.VLSC, VoucherAssigned.TYPE, VoucherAssigned.class, commands, messages -> {
                    var named = persons.together(emails(messages, known));
                    return message -> {
                        var data = message.data();
                        known.require(data.program());
                        var manager = named.projectManager(new Contact(
                                data.projectManager().name(),
                                data.projectManager().email()));
                        var admin = named.admin(data.voucherAdmin().email());
                        return new AssignVoucher(
                                data.voucherId(),
                                data.agreementId(),
                                data.program(),
                                data.offering(),
                                data.level(),
                                data.assignedOn(),
                                manager,
                                admin,
                                message.id(),
                                clock.instant());
                    };
                });
    }

    /** Nobody gets a key by a message that goes to the dead letters. */
    private static Set<String> emails(List<InboundMessage<VoucherAssigned>> messages, KnownProgram known) {
        return messages.stream()
                .map(InboundMessage::data)
                .filter(data -> known.has(data.program()))
                .flatMap(data -> Stream.of(
                        data.projectManager().email(), data.voucherAdmin().email()))
                .collect(Collectors.toSet());
    }
}
