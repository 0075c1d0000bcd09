package dev.vouchsafe.voucher.reservation;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.personal.EmailAddress;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.work.WorkRules;
import dev.vouchsafe.voucher.domain.Delivery;
import dev.vouchsafe.voucher.domain.EngagementRules;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.RepeatGroup;
import dev.vouchsafe.voucher.domain.Reservation;
import dev.vouchsafe.voucher.domain.Step;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import java.util.Map;
import java.util.stream.Stream;

/** Decides whether a partner gets the voucher. Whoever comes first wins; the log sees to it that there is one first. */
final class ReservationDecision {

    private ReservationDecision() {}

    static Decision decide(
            ReserveVoucher command, Voucher.Issued voucher, Standing standing, RepeatGroup group, Program program) {
        if (!command.adminEmail().sameAs(voucher.grant().currentContacts().adminEmail(), EmailAddress::same)) {
            return refuse(VoucherStateRules.voucherNotFound(command.voucherId()));
        }
        var alone = Step.RESERVE.refusedBy(voucher, command.at(), program.texts());
        if (alone.isPresent()) {
            return refuse(alone.get());
        }
        var violations = program.texts().failed(checks(command, voucher.grant(), standing, group, program));
        return violations.isEmpty() ? reserved(command, voucher.grant(), standing, program) : refuse(violations);
    }

    /** Every rule that is not answered alone, in the order in which the program lists them. */
    static Stream<Check> checks(
            ReserveVoucher command, Grant grant, Standing standing, RepeatGroup group, Program program) {
        var today = program.dayOf(command.at());
        var engagement = program.offering(grant.entitlement().offering())
                .flatMap(offering -> offering.engagement(command.engagement(), today));
        var locationCountry = standing.countryOf(command.locationId());
        return Stream.of(
                        Stream.of(
                                ReservationRules.termsNotAccepted(command.termsVersion(), program),
                                ReservationRules.partnerNotEnrolled(
                                        standing, grant.entitlement().offering()),
                                ReservationRules.engagementNotInOffering(
                                        command.engagement(), engagement, grant, today)),
                        engagement.stream()
                                .flatMap(known -> ofEngagement(command, known, grant, standing, group, program)),
                        Stream.of(ReservationRules.locationUnknown(command.locationId(), locationCountry)),
                        locationCountry.stream()
                                .map(country -> WorkRules.locationCountryMismatch(country, command.deliveryCountry())),
                        Stream.of(
                                EngagementRules.engagementAlreadyStarted(
                                        command.plan().plannedFrom(), today),
                                EngagementRules.engagementOutsideValidity(
                                        command.plan().plannedTo(), grant),
                                WorkRules.engagementTooLong(
                                        command.plan().plannedDays(),
                                        grant.entitlement().level())))
                .flatMap(checks -> checks);
    }

    private static Stream<Check> ofEngagement(
            ReserveVoucher command,
            Engagement engagement,
            Grant grant,
            Standing standing,
            RepeatGroup group,
            Program program) {
        var always = Stream.of(
                ReservationRules.engagementRetired(engagement, grant, program),
                WorkRules.competencyMissing(standing, engagement, command.plan().plannedFrom()),
                ReservationRules.repeat15DayEngagement(grant, engagement.code(), group, command.repeatReason()));
        var ofConsultant = command.plan().consultantId() == null
                ? Stream.<Check>empty()
                : Stream.of(WorkRules.consultantNotQualified(
                        standing,
                        command.plan().consultantId(),
                        engagement,
                        command.plan().plannedFrom(),
                        program.exams()));
        return Stream.concat(always, ofConsultant);
    }

    private static Decision reserved(ReserveVoucher command, Grant grant, Standing standing, Program program) {
        var reservation = new Reservation(
                command.partnerId(),
                new Delivery(
                        command.locationId(),
                        standing.countryOf(command.locationId()).orElseThrow(),
                        command.engagement(),
                        command.deliveryCountry()),
                command.plan(),
                program.dayOf(command.at()),
                RepeatGroup.nameFor(grant, command.engagement()),
                Map.of());
        return accept(new VoucherReserved(
                        command.voucherId(), reservation, command.termsVersion(), command.repeatReason(), command.at()))
                .under(program.version());
    }
}
