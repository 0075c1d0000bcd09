package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.CustomerId;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.Customer;
import dev.vouchsafe.voucher.domain.Pool;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agreement's pool of days in one program, as answers show it: the balance is the sum of the events beside it. Days.
 */
public record AgreementView(
        AgreementId agreementId,
        String program,
        CustomerView customer,
        LocalDate activatedOn,
        LocalDate lastDay,
        int balance,
        int accrued,
        int converted,
        int taken,
        int returned,
        int forfeited,
        int removed) {

    /** Whose agreement it is; the division is null where the customer has none. */
    public record CustomerView(
            CustomerId customerId,
            String legalEntity,
            @Nullable String division,
            String country) {

        static CustomerView of(Customer customer) {
            return new CustomerView(
                    customer.customerId(), customer.legalEntity(), customer.division(), customer.country());
        }
    }

    public static AgreementView of(Agreement agreement, Pool pool) {
        var activation = pool.activation();
        return new AgreementView(
                activation.agreementId(),
                activation.program(),
                CustomerView.of(activation.customer()),
                activation.activatedOn(),
                agreement.lastDay(pool),
                pool.balance(),
                pool.accrued(),
                pool.converted(),
                pool.taken(),
                pool.returned(),
                pool.forfeited(),
                pool.removed());
    }
}
