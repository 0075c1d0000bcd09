package dev.vouchsafe.voucher.contacts;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.VoucherEvent.ContactsChanged;
import dev.vouchsafe.voucher.stream.IssuedVoucher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactsConfiguration {

    @Bean
    DecisionHandler<ChangeContacts> changeContacts(Programs programs) {
        return DecisionHandler.of(
                ChangeContacts.class,
                (command, states) -> IssuedVoucher.decide(
                        command.voucherId(), states, voucher -> ContactsDecision.decide(command, voucher, programs)));
    }

    @Bean
    InputKind<ContactsChanged> contactsInput() {
        return InputKind.decided(ContactsChanged.class, (event, recorded, states) -> ChangeContacts.again(event));
    }
}
