package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.DeadlineEvent;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of a voucher. Stored for ever: names, components and meanings do not change; a change is a new version.
 */
public sealed interface VoucherEvent extends DomainEvent {

    VoucherId voucherId();

    /** The customer turned days into a voucher; it took effect at the start of the day it was assigned on. */
    record VoucherAssigned(Grant grant, Instant at) implements VoucherEvent, PoolMovement {
        @Override
        public VoucherId voucherId() {
            return grant.voucherId();
        }

        @Override
        public AgreementId agreementId() {
            return grant.agreementId();
        }

        @Override
        public String program() {
            return grant.program();
        }
    }

    /** An assignment was refused: the voucher does not exist because of this message. */
    record VoucherAssignmentRefused(
            VoucherId voucherId,
            AgreementId agreementId,
            String program,
            OfferingId offering,
            long level,
            LocalDate assignedOn,
            List<Refused> reasons,
            String messageId,
            Instant at)
            implements VoucherEvent {}

    /** Why, in a refusal that is an event: the code's id and the sentence. */
    record Refused(String code, String detail) {}

    /** A partner reserved the voucher under the named version of the program's terms. */
    record VoucherReserved(
            VoucherId voucherId,
            Reservation reservation,
            String termsVersion,
            @Nullable String repeatReason,
            Instant at)
            implements VoucherEvent {}

    /** The plan of a reservation as it is from now on. */
    record ReservationRescheduled(VoucherId voucherId, Plan plan, Instant at) implements VoucherEvent {}

    /** The voucher is assigned again; its last day does not move, and what was uploaded is discarded. */
    record ReservationReleased(
            VoucherId voucherId,
            PartnerId partnerId,
            Releaser by,
            String reason,
            @Nullable String text,
            @Nullable String repeatGroup,
            Instant at)
            implements VoucherEvent, DeadlineEvent {}

    /** Who gave a reservation back. */
    enum Releaser {
        PARTNER,
        OPERATOR
    }

    /** A document was stored under the reservation. */
    record DeliverableUploaded(VoucherId voucherId, PartnerId partnerId, Deliverable deliverable, Instant at)
            implements VoucherEvent {}

    /** The completion report, as it is from now on. */
    record EngagementReported(VoucherId voucherId, PartnerId partnerId, CompletionReport report, Instant at)
            implements VoucherEvent {}

    /** The voucher was redeemed, on the day of {@code at} in the program zone. */
    record VoucherRedeemed(VoucherId voucherId, PartnerId partnerId, LocalDate redeemedOn, Instant at)
            implements VoucherEvent {}

    /** The deadline came; it took effect at the deadline's own instant. */
    record VoucherExpired(
            VoucherId voucherId,
            AgreementId agreementId,
            String program,
            @Nullable PartnerId partnerId,
            ClosedBy closedBy,
            GivenBack days,
            @Nullable String repeatGroup,
            Instant at)
            implements VoucherEvent, PoolMovement, DeadlineEvent {}

    /** The customer took an unreserved voucher back. */
    record VoucherWithdrawn(VoucherId voucherId, AgreementId agreementId, String program, GivenBack days, Instant at)
            implements VoucherEvent, PoolMovement {}

    /** The operator gave one voucher more days. */
    record VoucherExtended(VoucherId voucherId, int days, LocalDate lastDay, String reason, Instant at)
            implements VoucherEvent {}
}
