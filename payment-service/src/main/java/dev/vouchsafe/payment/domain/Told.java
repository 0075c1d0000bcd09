package dev.vouchsafe.payment.domain;

import dev.vouchsafe.contracts.decision.Fact;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.voucher.VoucherReleased;
import dev.vouchsafe.contracts.voucher.VoucherReserved;
import java.time.Instant;

/** What the other services told, kept in this log so that a decision can be replayed from it alone. */
public sealed interface Told extends Fact {

    /** A partner holds a voucher. */
    record ReservationTold(VoucherReserved told, Instant at) implements Told {
    }

    /** A partner gave a voucher back. */
    record ReleaseTold(VoucherReleased told, Instant at) implements Told {
    }

    /** A partner has a place of business. */
    record LocationTold(LocationRegistered told, Instant at) implements Told {
    }
}
