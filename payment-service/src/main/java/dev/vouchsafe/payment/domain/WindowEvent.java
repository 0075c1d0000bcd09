package dev.vouchsafe.payment.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The events of redeemed vouchers and their payment windows. Stored for ever: names, components and meanings do not
 * change.
 */
public sealed interface WindowEvent extends DomainEvent {

    VoucherId voucherId();

    PartnerId partnerId();

    /**
     * A voucher was redeemed: payment for it may be requested.
     *
     * @param level days
     * @param lastDay the last day to submit a request, in the program zone
     * @param closesAt the first instant that no longer belongs to that day
     * @param at when it was redeemed
     */
    record PaymentWindowOpened(
            VoucherId voucherId,
            PartnerId partnerId,
            String program,
            int level,
            LocationId locationId,
            String deliveryCountry,
            LocalDate redeemedOn,
            LocalDate lastDay,
            Instant closesAt,
            Instant at)
            implements WindowEvent {}

    /** A partner has redeemed its first voucher of a program: from now on it may register for payment there. */
    record FirstVoucherRedeemed(VoucherId voucherId, PartnerId partnerId, String program, Instant at)
            implements WindowEvent {}

    /**
     * The window closed.
     *
     * @param requestId the request in which it was invoiced in time; null if in none
     * @param at the deadline's own instant
     */
    record PaymentWindowClosed(
            VoucherId voucherId,
            PartnerId partnerId,
            LocalDate lastDay,
            @Nullable RequestId requestId,
            Instant at) implements WindowEvent {}
}
