package dev.vouchsafe.voucher.assignment;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.contracts.vlsc.VoucherAssigned;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.InboundMessage;
import dev.vouchsafe.platform.program.ConfiguredProgram;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Contact;
import dev.vouchsafe.voucher.person.CustomerPersons;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes an assignment from VLSC. */
@Configuration(proxyBeanMethods = false)
class AssignmentMessages {

    @Bean
    InboundHandler<VoucherAssigned> voucherAssigned(
            Commands commands, Programs programs, CustomerPersons persons, ServiceClock clock) {
        return InboundHandler.sendingTogether(
                Topics.VLSC,
                VoucherAssigned.TYPE,
                VoucherAssigned.class,
                commands,
                messages -> assigning(persons.named(emails(messages, programs)), programs, clock),
                messages -> assigning(persons.tried(emails(messages, programs)), programs, clock));
    }

    private static Function<InboundMessage<VoucherAssigned>, Object> assigning(
            CustomerPersons.Named named, Programs programs, ServiceClock clock) {
        return message -> {
            var data = message.data();
            ConfiguredProgram.require(data.program(), programs);
            var manager = named.projectManager(new Contact(
                    data.projectManager().name(), data.projectManager().email()));
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
    }

    /** Nobody gets a key by a message that goes to the dead letters. */
    private static Set<String> emails(List<InboundMessage<VoucherAssigned>> messages, Programs programs) {
        return messages.stream()
                .map(InboundMessage::data)
                .filter(data -> programs.byId(data.program()).isPresent())
                .flatMap(data -> Stream.of(
                        data.projectManager().email(), data.voucherAdmin().email()))
                .collect(Collectors.toSet());
    }
}
