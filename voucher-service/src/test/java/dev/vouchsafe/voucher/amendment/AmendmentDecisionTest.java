package dev.vouchsafe.voucher.amendment;

import static dev.vouchsafe.voucher.Given.codes;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.events;
import static dev.vouchsafe.voucher.Given.on;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AmendmentDecisionTest {

    private static final LocalDate PUBLISHED_ON = day("2021-05-03");

    @Test
    void isPublishedUnderTheProgramInForce() {
        var decision = decide(day("2021-04-01"), 90, List.of());

        assertThat(events(decision)).containsExactly(published(day("2021-04-01"), 90));
        assertThat(((Decision.Accepted) decision).programVersion()).isEqualTo(Given.PROGRAM.version());
    }

    @Test
    @DisplayName("malformed: days that lead a voucher beyond the last day that can be written")
    void malformed() {
        int most = daysLeft(day("2021-03-31"));

        assertThat(codes(decide(day("2021-04-01"), most, List.of()))).isEmpty();
        assertThat(codes(decide(day("2021-04-01"), most + 1, List.of()))).containsExactly("malformed");
    }

    @Test
    @DisplayName("malformed: together with the amendments before it")
    void malformedWithThoseBefore() {
        int most = daysLeft(day("2021-03-31"));
        var before = List.of(published(day("2021-02-01"), 10));

        assertThat(codes(decide(day("2021-04-01"), most - 10, before))).isEmpty();
        assertThat(codes(decide(day("2021-04-01"), most - 9, before))).containsExactly("malformed");
    }

    @Test
    @DisplayName("malformed: no voucher counts that is assigned after the publication")
    void malformedOfVouchersAssignedByThen() {
        int most = daysLeft(PUBLISHED_ON);

        assertThat(codes(decide(day("2021-12-31"), most, List.of()))).isEmpty();
        assertThat(codes(decide(day("2021-12-31"), most + 1, List.of()))).containsExactly("malformed");
    }

    /** How many days more the life of a voucher can get that is assigned on this day. */
    private static int daysLeft(LocalDate assignedOn) {
        return (int) DAYS.between(Given.PROGRAM.lastDayOfLife(assignedOn), Grant.LATEST_DAY);
    }

    private static Decision decide(LocalDate createdBefore, int extendDays, List<ProgramAmended> published) {
        var command = new PublishAmendment(
                Given.PROGRAM.id(), "more", createdBefore, extendDays, "why", PUBLISHED_ON, on("2021-05-03"));
        return AmendmentDecision.decide(command, published, Given.PROGRAM);
    }

    private static ProgramAmended published(LocalDate createdBefore, int extendDays) {
        return new ProgramAmended(
                Given.PROGRAM.id(), "more", createdBefore, extendDays, "why", PUBLISHED_ON, on("2021-05-03"));
    }
}
