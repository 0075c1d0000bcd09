package dev.vouchsafe.voucher.assignment;

import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.voucher.domain.AssignmentRepeated;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How an assignment is decided again: by what was recorded of it, whatever that came to. */
@Configuration(proxyBeanMethods = false)
class AssignmentConfiguration {

    @Bean
    InputKind<VoucherAssigned> assignmentInput() {
        return InputKind.decided(
                VoucherAssigned.class, (event, recorded, states) -> AssignVoucher.again(event.grant(), recorded));
    }

    @Bean
    InputKind<VoucherAssignmentRefused> refusedAssignmentInput() {
        return InputKind.decided(
                VoucherAssignmentRefused.class, (event, recorded, states) -> AssignVoucher.again(event));
    }

    @Bean
    InputKind<AssignmentRepeated> repeatedAssignmentInput() {
        return InputKind.decided(AssignmentRepeated.class, (event, recorded, states) -> AssignVoucher.again(event));
    }
}
