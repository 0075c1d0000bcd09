package dev.vouchsafe.voucher.validation;

import dev.vouchsafe.contracts.decision.Check;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.voucher.domain.EngagementRules;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.StateRules;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.reservation.ReservationRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The rules of a reservation that can be looked at before there is a plan: each engagement as if it began today. */
final class ValidationChecks {

    private ValidationChecks() {
    }

    static Stream<Check> of(Voucher.Issued voucher, Standing standing, Offering offering, Program program, Instant now) {
        var today = program.dayOf(now);
        var ofVoucher = Stream.of(
                StateRules.voucherExpired(voucher, now),
                StateRules.voucherNotAvailable(voucher),
                ReservationRules.partnerNotEnrolled(standing, offering.code()));
        var ofEngagements = offering.engagements().keySet().stream()
                .flatMap(code -> offering.engagement(code, today).stream())
                .flatMap(engagement -> ofEngagement(engagement, voucher.grant(), standing, program, today));
        return Stream.concat(ofVoucher, ofEngagements);
    }

    private static Stream<Check> ofEngagement(Engagement engagement, Grant grant, Standing standing, Program program, LocalDate today) {
        return Stream.of(
                ReservationRules.engagementRetired(engagement, grant, program),
                EngagementRules.competencyMissing(standing, engagement, today).with("engagement", engagement.code()));
    }
}
