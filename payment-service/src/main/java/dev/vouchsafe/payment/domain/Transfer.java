package dev.vouchsafe.payment.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a payment stands on a bank statement, as far as the officer says it. It decides nothing.
 *
 * @param bankReference the bank's reference of the transfer; null if none was given
 * @param valueOn the value day of the transfer; null if none was given
 */
public record Transfer(
        @Nullable String bankReference, @Nullable LocalDate valueOn) {

    /** Of a request that isn't paid, or of which nothing is said. */
    public static final Transfer UNSAID = new Transfer(null, null);
}
