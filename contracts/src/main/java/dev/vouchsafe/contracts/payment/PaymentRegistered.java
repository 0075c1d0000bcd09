package dev.vouchsafe.contracts.payment;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import java.time.Instant;
import java.util.List;

/**
 * A partner is registered for payment. Accounts stay inside; only their locations are told.
 *
 * @param partnerId the partner
 * @param program the program
 * @param locations the locations that have a bank account
 * @param at when
 */
public record PaymentRegistered(PartnerId partnerId, String program, List<LocationId> locations, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "payment.registered.v1";

    public PaymentRegistered {
        locations = List.copyOf(locations);
    }
}
