package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.Fact;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The events of a voucher. Stored for ever: names, components and meanings do not change; a change is a new version. */
public sealed interface VoucherFact extends Fact {

    String voucherId();

    /** The customer turned days into a voucher; it took effect at the start of the day it was assigned on. */
    record VoucherAssigned(Grant grant, Instant at) implements VoucherFact {
        @Override
        public String voucherId() {
            return grant.voucherId();
        }
    }

    /** An assignment was refused: the voucher does not exist because of this message. */
    record VoucherAssignmentRefused(String voucherId, String agreementId, String program, String offering, long level,
                                    LocalDate assignedOn, List<Refused> reasons, String messageId, Instant at)
            implements VoucherFact {
    }

    /** Why, in a refusal that is a recorded fact: the code's id and the sentence. */
    record Refused(String code, String detail) {
    }

    /** A partner reserved the voucher under the named version of the program's terms. */
    record VoucherReserved(String voucherId, Reservation reservation, String termsVersion, String repeatReason, Instant at)
            implements VoucherFact {
    }

    /** The plan of a reservation as it is from now on. */
    record ReservationRescheduled(String voucherId, LocalDate plannedFrom, LocalDate plannedTo, int plannedDays,
                                  String consultantId, Instant at) implements VoucherFact {
    }

    /** The voucher is assigned again; its last day does not move, and what was uploaded is discarded. */
    record ReservationReleased(String voucherId, String partnerId, Releaser by, String reason, String text,
                               String repeatGroup, Instant at) implements VoucherFact {
    }

    /** Who gave a reservation back. */
    enum Releaser { PARTNER, OPERATOR }

    /** A document was stored under the reservation. */
    record DeliverableUploaded(String voucherId, String partnerId, Deliverable deliverable, Instant at) implements VoucherFact {
    }

    /** The completion report, as it is from now on. */
    record EngagementReported(String voucherId, String partnerId, CompletionReport report, Instant at) implements VoucherFact {
    }

    /** The voucher was redeemed, on the day of {@code at} in the program zone. */
    record VoucherRedeemed(String voucherId, String partnerId, LocalDate redeemedOn, Instant at) implements VoucherFact {
    }

    /** The deadline came; it took effect at the deadline's own instant. */
    record VoucherExpired(String voucherId, String agreementId, String program, String partnerId, ClosedBy closedBy, GivenBack days,
                          String repeatGroup, Instant at) implements VoucherFact {
    }

    /** The customer took an unreserved voucher back. */
    record VoucherWithdrawn(String voucherId, String agreementId, String program, GivenBack days, Instant at) implements VoucherFact {
    }

    /** The operator gave one voucher more days. */
    record VoucherExtended(String voucherId, int days, LocalDate lastDay, String reason, Instant at) implements VoucherFact {
    }
}
