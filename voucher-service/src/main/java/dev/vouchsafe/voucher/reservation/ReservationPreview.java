package dev.vouchsafe.voucher.reservation;

import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.work.WorkRules;
import dev.vouchsafe.voucher.domain.EngagementRules;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.RepeatGroup;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules of a reservation that can be looked at before there is a plan: each engagement of the offering as if it
 * took today.
 */
public final class ReservationPreview {

    private ReservationPreview() {}

    /** @param groups what is in use of each repeat group, by the group's name */
    public static Stream<Check> of(
            Grant grant, Standing standing, Function<String, RepeatGroup> groups, Program program, LocalDate today) {
        var ofPartner = Stream.of(
                ReservationRules.partnerNotEnrolled(
                        standing, grant.entitlement().offering()),
                EngagementRules.engagementOutsideValidity(today, grant));
        var offering = program.offering(grant.entitlement().offering()).orElseThrow();
        return Stream.concat(
                ofPartner,
                offering.engagements().keySet().stream()
                        .flatMap(code -> ofEngagement(
                                code, offering.engagement(code, today), grant, standing, groups, program, today)));
    }

    private static Stream<Check> ofEngagement(
            EngagementId code,
            Optional<Engagement> engagement,
            Grant grant,
            Standing standing,
            Function<String, RepeatGroup> groups,
            Program program,
            LocalDate today) {
        var inOffering = ReservationRules.engagementNotInOffering(code, engagement, grant, today);
        return Stream.concat(
                Stream.of(inOffering),
                engagement.stream()
                        .flatMap(known -> Stream.of(
                                ReservationRules.engagementRetired(known, grant, program),
                                WorkRules.competencyMissing(standing, known, today),
                                ReservationRules.repeat15DayEngagement(
                                        grant, code, group(grant, code, groups), null))));
    }

    private static RepeatGroup group(Grant grant, EngagementId engagement, Function<String, RepeatGroup> groups) {
        var name = RepeatGroup.nameFor(grant, engagement);
        return name == null ? RepeatGroup.EMPTY : groups.apply(name);
    }
}
