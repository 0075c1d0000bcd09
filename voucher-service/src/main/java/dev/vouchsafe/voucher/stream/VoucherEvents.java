package dev.vouchsafe.voucher.stream;

import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.personal.PersonErased;
import dev.vouchsafe.voucher.domain.PoolFact.AgreementEnded;
import dev.vouchsafe.voucher.domain.PoolFact.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolFact.DaysAccrued;
import dev.vouchsafe.voucher.domain.PoolFact.DaysConverted;
import dev.vouchsafe.voucher.domain.PoolFact.DaysRefused;
import dev.vouchsafe.voucher.domain.PoolFact.PoolDaysRemoved;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.StandingTold.CompetencyTold;
import dev.vouchsafe.voucher.domain.StandingTold.EnrolmentTold;
import dev.vouchsafe.voucher.domain.StandingTold.ExamTold;
import dev.vouchsafe.voucher.domain.StandingTold.LapseTold;
import dev.vouchsafe.voucher.domain.StandingTold.LocationTold;
import dev.vouchsafe.voucher.domain.VoucherFact.DeliverableUploaded;
import dev.vouchsafe.voucher.domain.VoucherFact.EngagementReported;
import dev.vouchsafe.voucher.domain.VoucherFact.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherFact.ReservationRescheduled;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherAssignmentRefused;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherExtended;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherReserved;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherWithdrawn;

/** The stored events of voucher-service, by name and version, for ever. */
public final class VoucherEvents {

    /** The name of the one event that belongs to the stream of every voucher. */
    static final String PROGRAM_AMENDED = "program.amended";

    private VoucherEvents() {}

    public static EventCatalogue catalogue() {
        return new EventCatalogue()
                .add(BenefitActivated.class, "pool.benefit-activated", 1)
                .add(DaysAccrued.class, "pool.days-accrued", 1)
                .add(DaysConverted.class, "pool.days-converted", 1)
                .add(DaysRefused.class, "pool.days-refused", 1)
                .add(AgreementEnded.class, "pool.agreement-ended", 1)
                .add(PoolDaysRemoved.class, "pool.days-removed", 1)
                .add(VoucherAssigned.class, "voucher.assigned", 1)
                .add(VoucherAssignmentRefused.class, "voucher.assignment-refused", 1)
                .add(VoucherReserved.class, "voucher.reserved", 1)
                .add(ReservationRescheduled.class, "voucher.rescheduled", 1)
                .add(ReservationReleased.class, "voucher.released", 1)
                .add(DeliverableUploaded.class, "voucher.deliverable-uploaded", 1)
                .add(EngagementReported.class, "voucher.reported", 1)
                .add(VoucherRedeemed.class, "voucher.redeemed", 1)
                .add(VoucherExpired.class, "voucher.expired", 1)
                .add(VoucherWithdrawn.class, "voucher.withdrawn", 1)
                .add(VoucherExtended.class, "voucher.extended", 1)
                .add(ProgramAmended.class, PROGRAM_AMENDED, 1)
                .add(LocationTold.class, "standing.location-told", 1)
                .add(CompetencyTold.class, "standing.competency-told", 1)
                .add(LapseTold.class, "standing.lapse-told", 1)
                .add(ExamTold.class, "standing.exam-told", 1)
                .add(EnrolmentTold.class, "standing.enrolment-told", 1)
                .add(PersonErased.class, "personal.erased", 1);
    }
}
