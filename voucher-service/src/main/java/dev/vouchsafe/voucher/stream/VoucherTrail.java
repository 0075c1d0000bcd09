package dev.vouchsafe.voucher.stream;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.deadline.ReminderBeginning;
import dev.vouchsafe.platform.imports.ImportStreams;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.personal.PersonErased;
import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailTable;
import dev.vouchsafe.voucher.domain.AssignmentRepeated;
import dev.vouchsafe.voucher.domain.PoolEvent;
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
import dev.vouchsafe.voucher.domain.StandingEvent;
import dev.vouchsafe.voucher.domain.StandingEvent.CompetencyReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.EnrolmentReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.ExamReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.LapseReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.LocationReceived;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvent.ContactsChanged;
import dev.vouchsafe.voucher.domain.VoucherEvent.DeliverableUploaded;
import dev.vouchsafe.voucher.domain.VoucherEvent.EngagementReported;
import dev.vouchsafe.voucher.domain.VoucherEvent.Refused;
import dev.vouchsafe.voucher.domain.VoucherEvent.Releaser;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationRescheduled;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExtended;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherWithdrawn;
import java.util.List;
import java.util.Optional;

/** How voucher-service's events stand in the trail. */
public final class VoucherTrail {

    private static final String RETURNED = "returned";
    private static final String FORFEITED = "forfeited";
    private static final String TOLD = "told";
    private static final String NOT_TOLD = "not-told";

    private VoucherTrail() {}

    public static TrailTable table() {
        return ReminderBeginning.addTo(LetterStreams.addTo(ImportStreams.addTo(new TrailTable()
                .add(BenefitActivated.class, VoucherTrail::agreement)
                .add(DaysAccrued.class, VoucherTrail::agreement)
                .add(DaysConverted.class, VoucherTrail::agreement)
                .add(DaysRefused.class, VoucherTrail::agreement, form -> form.refusing(e -> codes(e.reasons())))
                .add(AgreementEnded.class, VoucherTrail::agreement)
                .add(PoolDaysRemoved.class, VoucherTrail::agreement)
                .add(
                        VoucherAssigned.class,
                        VoucherTrail::voucher,
                        form -> form.telling(
                                "usableThrough", e -> e.grant().validity().usableThrough()))
                .add(
                        VoucherAssignmentRefused.class,
                        VoucherTrail::voucher,
                        form -> form.refusing(e -> codes(e.reasons())))
                .add(AssignmentRepeated.class, e -> Subject.of(e.voucherId()))
                .add(VoucherReserved.class, VoucherTrail::voucher)
                .add(ReservationRescheduled.class, VoucherTrail::voucher, form -> form.heldBy(VoucherTrail::holder))
                .add(
                        ReservationReleased.class,
                        VoucherTrail::voucher,
                        form -> form.either("by-operator", "by-partner", e -> e.by() == Releaser.OPERATOR))
                .add(DeliverableUploaded.class, VoucherTrail::voucher)
                .add(EngagementReported.class, VoucherTrail::voucher)
                .add(VoucherRedeemed.class, VoucherTrail::voucher)
                .add(
                        VoucherExpired.class,
                        VoucherTrail::voucher,
                        form -> form.either(RETURNED, FORFEITED, e -> e.days().returned()))
                .add(
                        VoucherWithdrawn.class,
                        VoucherTrail::voucher,
                        form -> form.either(RETURNED, FORFEITED, e -> e.days().returned()))
                .add(VoucherExtended.class, VoucherTrail::voucher, form -> form.heldBy(VoucherTrail::holder))
                .add(ContactsChanged.class, VoucherTrail::voucher, form -> form.heldBy(VoucherTrail::holder))
                .add(ProgramAmended.class, e -> new Subject("program", e.program()))
                .add(
                        VoucherReminded.class,
                        e -> Subject.of(e.voucherId()),
                        form -> form.either(TOLD, NOT_TOLD, VoucherReminded::told))
                .add(
                        PoolReminded.class,
                        e -> Subject.of(e.agreementId()),
                        form -> form.either(TOLD, NOT_TOLD, PoolReminded::told))
                .add(
                        CompetencyReminded.class,
                        e -> Subject.of(e.partnerId()),
                        form -> form.either(TOLD, NOT_TOLD, CompetencyReminded::told))
                .add(LocationReceived.class, VoucherTrail::partner)
                .add(CompetencyReceived.class, VoucherTrail::partner)
                .add(LapseReceived.class, VoucherTrail::partner)
                .add(ExamReceived.class, VoucherTrail::partner)
                .add(EnrolmentReceived.class, VoucherTrail::partner)
                .add(PersonErased.class, e -> new Subject("person", e.key())))));
    }

    private static Subject voucher(VoucherEvent event) {
        return Subject.of(event.voucherId());
    }

    private static Subject agreement(PoolEvent event) {
        return Subject.of(event.agreementId());
    }

    private static Subject partner(StandingEvent event) {
        return Subject.of(event.told().partnerId());
    }

    private static List<String> codes(List<Refused> reasons) {
        return reasons.stream().map(Refused::code).toList();
    }

    /** The event doesn't name it: whoever held the voucher when it was recorded. */
    private static Optional<PartnerId> holder(VoucherEvent event, long position, LogReader log) {
        VoucherId voucherId = event.voucherId();
        return log.stateUpTo(VoucherStreams.voucher(voucherId), position).state() instanceof Voucher.Issued issued
                ? issued.holder()
                : Optional.empty();
    }
}
