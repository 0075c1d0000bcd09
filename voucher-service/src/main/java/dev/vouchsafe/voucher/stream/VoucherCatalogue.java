package dev.vouchsafe.voucher.stream;

import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.deadline.ReminderBeginning;
import dev.vouchsafe.platform.imports.ImportStreams;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.personal.PersonErased;
import dev.vouchsafe.voucher.domain.AssignmentRepeated;
import dev.vouchsafe.voucher.domain.PoolEvent.AgreementEnded;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysAccrued;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysConverted;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysRefused;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.ReminderEvent.CompetencyReminded;
import dev.vouchsafe.voucher.domain.ReminderEvent.PoolReminded;
import dev.vouchsafe.voucher.domain.ReminderEvent.VoucherReminded;
import dev.vouchsafe.voucher.domain.StandingEvent.CompetencyReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.EnrolmentReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.ExamReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.LapseReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.LocationReceived;
import dev.vouchsafe.voucher.domain.VoucherEvent.ContactsChanged;
import dev.vouchsafe.voucher.domain.VoucherEvent.DeliverableUploaded;
import dev.vouchsafe.voucher.domain.VoucherEvent.EngagementReported;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationRescheduled;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExtended;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherWithdrawn;

/** The stored events of voucher-service, by name and version, for ever. */
public final class VoucherCatalogue {

    /** The name of the one event that belongs to the stream of every voucher. */
    static final String PROGRAM_AMENDED = "program.amended";

    private VoucherCatalogue() {}

    public static EventCatalogue catalogue() {
        return ReminderBeginning.addTo(LetterStreams.addTo(ImportStreams.addTo(new EventCatalogue()
                .add(BenefitActivated.class, "pool.benefit-activated", 1)
                .add(DaysAccrued.class, "pool.days-accrued", 1)
                .add(DaysConverted.class, "pool.days-converted", 1)
                .add(DaysRefused.class, "pool.days-refused", 1)
                .add(AgreementEnded.class, "pool.agreement-ended", 1)
                .add(PoolDaysRemoved.class, "pool.days-removed", 1)
                .add(VoucherAssigned.class, "voucher.assigned", 1)
                .add(VoucherAssignmentRefused.class, "voucher.assignment-refused", 2, VoucherAssignmentRefused.V1.class)
                .add(AssignmentRepeated.class, "voucher.assignment-repeated", 1)
                .add(VoucherReserved.class, "voucher.reserved", 1)
                .add(ReservationRescheduled.class, "voucher.rescheduled", 2, ReservationRescheduled.V1.class)
                .add(ReservationReleased.class, "voucher.released", 1)
                .add(DeliverableUploaded.class, "voucher.deliverable-uploaded", 1)
                .add(EngagementReported.class, "voucher.reported", 2, EngagementReported.V1.class)
                .add(VoucherRedeemed.class, "voucher.redeemed", 1)
                .add(VoucherExpired.class, "voucher.expired", 1)
                .add(VoucherWithdrawn.class, "voucher.withdrawn", 1)
                .add(VoucherExtended.class, "voucher.extended", 1)
                .add(ContactsChanged.class, "voucher.contacts-changed", 1)
                .add(ProgramAmended.class, PROGRAM_AMENDED, 1)
                .add(VoucherReminded.class, "reminder.voucher", 1)
                .add(PoolReminded.class, "reminder.pool", 1)
                .add(CompetencyReminded.class, "reminder.competency", 1)
                .add(LocationReceived.class, "standing.location-told", 1)
                .add(CompetencyReceived.class, "standing.competency-told", 1)
                .add(LapseReceived.class, "standing.lapse-told", 1)
                .add(ExamReceived.class, "standing.exam-told", 2, ExamReceived.V1.class)
                .add(EnrolmentReceived.class, "standing.enrolment-told", 1)
                .add(PersonErased.class, "personal.erased", 1))));
    }
}
