package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.EarlierVersion;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.eligibility.OfferingEnrolled;
import dev.vouchsafe.contracts.eligibility.PartnerMessage;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.PartnerId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What eligibility-service published of a partner's standing, kept in this log so that a decision can be replayed from
 * it alone.
 */
public sealed interface StandingEvent extends DomainEvent {

    PartnerMessage told();

    record LocationReceived(LocationRegistered told, Instant at) implements StandingEvent {}

    record CompetencyReceived(CompetencyAttained told, Instant at) implements StandingEvent {}

    record LapseReceived(CompetencyLapsed told, Instant at) implements StandingEvent {}

    /** A consultant passed an exam. Without the name, which is of no use here. */
    record ExamReceived(
            PartnerId partnerId,
            ConsultantId consultantId,
            ExamId exam,
            LocalDate validFrom,
            LocalDate validThrough,
            Instant at)
            implements StandingEvent {

        public ExamReceived(ExamPassed told, Instant at) {
            this(told.partnerId(), told.consultantId(), told.exam(), told.validFrom(), told.validThrough(), at);
        }

        @Override
        public ExamPassed told() {
            return new ExamPassed(partnerId, consultantId, null, exam, validFrom, validThrough);
        }

        /** The message as it came, with the consultant's name. */
        public record V1(ExamPassed told, Instant at) implements EarlierVersion<ExamReceived> {

            @Override
            public ExamReceived upgraded() {
                return new ExamReceived(told, at);
            }
        }
    }

    record EnrolmentReceived(OfferingEnrolled told, Instant at) implements StandingEvent {}
}
