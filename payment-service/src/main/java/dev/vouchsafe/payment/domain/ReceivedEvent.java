package dev.vouchsafe.payment.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.eligibility.PartnerMessage;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.voucher.VoucherRedeemed;
import dev.vouchsafe.contracts.voucher.VoucherReleased;
import dev.vouchsafe.contracts.voucher.VoucherReserved;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What other services published, kept in this log so that a decision can be replayed from it alone. {@code told} is the
 * message as it was published; the name is a stored one.
 */
public sealed interface ReceivedEvent extends DomainEvent {

    /** A partner holds a voucher. */
    record ReservationReceived(VoucherReserved told, Instant at) implements ReceivedEvent {}

    /** A partner gave a voucher back. */
    record ReleaseReceived(VoucherReleased told, Instant at) implements ReceivedEvent {}

    /** A voucher is redeemed, and what was delivered for it. */
    record RedemptionReceived(VoucherRedeemed told, Instant at) implements ReceivedEvent {}

    /**
     * What concerns a partner's qualification. No decision looks at it; the reasons to deny a payment are judged by it.
     */
    sealed interface QualificationReceived extends ReceivedEvent {

        /** The message as a partner's standing takes it. */
        PartnerMessage message();
    }

    /** A partner holds a competency. */
    record CompetencyReceived(CompetencyAttained told, Instant at) implements QualificationReceived {

        @Override
        public PartnerMessage message() {
            return told;
        }
    }

    /** A partner holds a competency no more. */
    record LapseReceived(CompetencyLapsed told, Instant at) implements QualificationReceived {

        @Override
        public PartnerMessage message() {
            return told;
        }
    }

    /** A consultant passed an exam. Without the name, which is of no use here. */
    record ExamReceived(
            PartnerId partnerId,
            ConsultantId consultantId,
            ExamId exam,
            LocalDate validFrom,
            LocalDate validThrough,
            Instant at)
            implements QualificationReceived {

        @Override
        public PartnerMessage message() {
            return new ExamPassed(partnerId, consultantId, null, exam, validFrom, validThrough);
        }
    }

    /** A partner has a place of business. */
    record LocationReceived(LocationRegistered told, Instant at) implements ReceivedEvent {}
}
