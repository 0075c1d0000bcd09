package dev.vouchsafe.program;

import static dev.vouchsafe.program.PlanningServices.PROGRAM;
import static dev.vouchsafe.program.PlanningServices.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.id.OfferingId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramTest {

    @ParameterizedTest
    @CsvSource({
        "2021-01-01,2021-06-30",
        "2020-01-01,2020-06-29",
        "2021-06-30,2021-12-27",
        "2020-03-31,2020-09-27",
        "2021-03-15,2021-09-11"
    })
    void aVoucherIsUsableThrough180DaysAfterItsAssignment(String assignedOn, String lastDay) {
        assertThat(PROGRAM.lastDayOfLife(day(assignedOn))).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({"2021-12-27,2022-02-25", "2022-01-01,2022-03-02"})
    void aPaymentRequestIsSubmittedThrough60DaysAfterRedemption(String redeemedOn, String lastDay) {
        assertThat(PROGRAM.lastPaymentDay(day(redeemedOn))).isEqualTo(lastDay);
    }

    @Test
    void theProgramEndsAfterItsLastRedemptionDay() {
        assertThat(PROGRAM.endOf(PROGRAM.calendar().lastRedemptionDay())).isEqualTo("2022-01-02T00:00:00Z");
    }

    @Test
    void theInstantOfADeadlineBelongsToTheDayAfter() {
        var end = PROGRAM.endOf(day("2021-06-30"));
        assertThat(end).isEqualTo("2021-07-01T00:00:00Z").isEqualTo(PROGRAM.startOf(day("2021-07-01")));
        assertThat(PROGRAM.dayOf(end)).isEqualTo("2021-07-01");
        assertThat(PROGRAM.dayOf(end.minusNanos(1))).isEqualTo("2021-06-30");
    }

    @Test
    void daysAreCountedInTheZoneOfTheProgram() {
        var p = PROGRAM;
        var istanbul = new Program(
                p.id(),
                p.version(),
                ZoneId.of("Europe/Istanbul"),
                p.calendar(),
                p.durations(),
                p.levels(),
                p.offerings(),
                p.exams(),
                p.payment(),
                p.termsVersion(),
                p.texts(),
                p.guidance());
        assertThat(istanbul.dayOf(Instant.parse("2021-06-30T21:00:00Z"))).isEqualTo("2021-07-01");
        assertThat(istanbul.endOf(istanbul.calendar().lastRedemptionDay())).isEqualTo("2022-01-01T21:00:00Z");
    }

    @Test
    void theShippedProgramIsThePublishedOne() {
        assertThat(PROGRAM.levels()).containsExactly(1, 3, 5, 10, 15);
        assertThat(PROGRAM.termsVersion()).isEqualTo("2020-07");
        assertThat(PROGRAM.durations()).isEqualTo(new Durations(180, 60, 30));
        assertThat(PROGRAM.calendar())
                .isEqualTo(new ProgramCalendar(
                        day("2020-02-01"),
                        day("2020-02-01"),
                        day("2021-02-01"),
                        day("2021-06-30"),
                        day("2021-07-01"),
                        day("2022-01-01")));
        assertThat(PROGRAM.offerings().keySet())
                .containsExactly(
                        OfferingId.of("DDPS"),
                        OfferingId.of("DYDPS"),
                        OfferingId.of("PVDPS"),
                        OfferingId.of("SDPS"),
                        OfferingId.of("S-EDPS"),
                        OfferingId.of("SSDPS"),
                        OfferingId.of("AZDPS"));
        assertThat(PROGRAM.offering(OfferingId.of("XDPS"))).isEmpty();
        assertThat(PROGRAM.offerings().values().stream()
                        .mapToInt(offering -> offering.engagements().size())
                        .sum())
                .isEqualTo(14);
    }

    @Test
    void offeringsMayNotBeChangedBehindTheProgramsBack() {
        assertThat(List.of(PROGRAM.offerings(), PROGRAM.exams().byCompetency()))
                .allSatisfy(map -> assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class));
    }
}
