package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.DeadlineEvent;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.EarlierVersion;
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

    /**
     * An assignment was refused: the voucher does not exist because of this message.
     *
     * @param contacts prints of the people it named; null where it was recorded without
     */
    record VoucherAssignmentRefused(
            VoucherId voucherId,
            AgreementId agreementId,
            String program,
            OfferingId offering,
            long level,
            LocalDate assignedOn,
            @Nullable ContactPrints contacts,
            List<Refused> reasons,
            String messageId,
            Instant at)
            implements VoucherEvent {

        /** Without the people. */
        public record V1(
                VoucherId voucherId,
                AgreementId agreementId,
                String program,
                OfferingId offering,
                long level,
                LocalDate assignedOn,
                List<Refused> reasons,
                String messageId,
                Instant at)
                implements EarlierVersion<VoucherAssignmentRefused> {

            @Override
            public VoucherAssignmentRefused upgraded() {
                return new VoucherAssignmentRefused(
                        voucherId, agreementId, program, offering, level, assignedOn, null, reasons, messageId, at);
            }
        }
    }

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

    /**
     * The plan of a reservation as it is from now on.
     *
     * @param partnerId who asked for it; null where it was recorded without
     * @param given the names of the plan's fields that were asked for; null where it was recorded without
     */
    record ReservationRescheduled(
            VoucherId voucherId,
            @Nullable PartnerId partnerId,
            Plan plan,
            @Nullable List<String> given,
            Instant at) implements VoucherEvent {

        /** Without what was asked for. */
        public record V1(VoucherId voucherId, Plan plan, Instant at) implements EarlierVersion<ReservationRescheduled> {

            @Override
            public ReservationRescheduled upgraded() {
                return new ReservationRescheduled(voucherId, null, plan, null, at);
            }
        }
    }

    /** The voucher is assigned again; its last day does not move, and what was uploaded is discarded. */
    record ReservationReleased(
            VoucherId voucherId,
            PartnerId partnerId,
            Releaser by,
            String reason,
            @Nullable String text,
            @Nullable String repeatGroup,
            Instant at)
            implements VoucherEvent {}

    /** Who gave a reservation back. */
    enum Releaser {
        PARTNER,
        OPERATOR
    }

    /** A document was stored under the reservation. */
    record DeliverableUploaded(VoucherId voucherId, PartnerId partnerId, Deliverable deliverable, Instant at)
            implements VoucherEvent {}

    /**
     * The completion report, as it is from now on.
     *
     * @param consultantGiven whether the report named the consultant itself; else it is the reservation's
     */
    record EngagementReported(
            VoucherId voucherId, PartnerId partnerId, CompletionReport report, boolean consultantGiven, Instant at)
            implements VoucherEvent {

        /** Without where the consultant was named: taken for the report's own. */
        public record V1(VoucherId voucherId, PartnerId partnerId, CompletionReport report, Instant at)
                implements EarlierVersion<EngagementReported> {

            @Override
            public EngagementReported upgraded() {
                return new EngagementReported(voucherId, partnerId, report, true, at);
            }
        }
    }

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

    /**
     * The customer named other people of its own: mails go to them from now on, and the new administrator validates.
     */
    record ContactsChanged(VoucherId voucherId, AgreementId agreementId, CustomerContacts contacts, Instant at)
            implements VoucherEvent {}
}
