package dev.vouchsafe.payment.review;

import dev.vouchsafe.payment.domain.Transfer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The body of a payment.
 *
 * @param bankReference the bank's reference of the transfer; null if none is given
 * @param valueOn its value day; null if none is given
 */
record PaymentBody(@Nullable String bankReference, @Nullable LocalDate valueOn) {

    Transfer transfer() {
        return new Transfer(bankReference, valueOn);
    }
}
