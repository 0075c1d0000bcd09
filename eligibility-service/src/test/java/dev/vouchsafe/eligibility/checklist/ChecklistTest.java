package dev.vouchsafe.eligibility.checklist;

import static dev.vouchsafe.contracts.mpn.CompetencyLevel.GOLD;
import static dev.vouchsafe.contracts.mpn.CompetencyLevel.SILVER;
import static dev.vouchsafe.eligibility.Given.BEFORE;
import static dev.vouchsafe.eligibility.Given.COLLABORATION;
import static dev.vouchsafe.eligibility.Given.PARTNER;
import static dev.vouchsafe.eligibility.Given.PROGRAM;
import static dev.vouchsafe.eligibility.Given.SDPS;
import static dev.vouchsafe.eligibility.Given.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.eligibility.Given;
import dev.vouchsafe.eligibility.checklist.Checklist.EngagementLine;
import dev.vouchsafe.eligibility.checklist.Checklist.OfferingLine;
import dev.vouchsafe.eligibility.checklist.Checklist.Status;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecklistTest {

    private final Given qualified = registered().holds(COLLABORATION, SILVER, "2019-07-01", "2020-06-30");
    private final Given active = qualified.signed().enrolled(SDPS);

    @Test
    void everyEngagementOfEveryOfferingIsListed() {
        var checklist = Checklist.of(registered().standing(), List.of(PROGRAM), LocalDate.parse("2020-01-01"));
        assertThat(checklist.offerings())
                .extracting(OfferingLine::offering)
                .containsExactlyElementsOf(PROGRAM.offerings().keySet());
        assertThat(checklist.offerings().stream().flatMap(line -> line.engagements().stream()))
                .hasSize(14)
                .allSatisfy(line -> assertThat(line.requirements()).hasSize(4));
    }

    /** An evening in UTC is the next day already in Istanbul. */
    @Test
    void todayIsTheDayOfTheOfferingsProgram() {
        var p = PROGRAM;
        var istanbul = new Program(
                "istanbul",
                p.version(),
                ZoneId.of("Europe/Istanbul"),
                p.calendar(),
                p.durations(),
                p.levels(),
                Map.of(OfferingId.of("ISTANBUL"), p.offerings().get(SDPS)),
                p.exams(),
                p.payment(),
                p.termsVersion(),
                p.texts(),
                p.guidance());
        var evening = Instant.parse("2020-06-30T22:00:00Z");
        assertThat(Checklist.today(active.standing(), new Programs(List.of(p, istanbul)), evening)
                        .offerings())
                .filteredOn(line -> line.offering().equals(SDPS))
                .extracting(OfferingLine::program, OfferingLine::on, line -> qualified(line, "sharepoint"))
                .containsExactly(
                        tuple(p.id(), LocalDate.parse("2020-06-30"), true),
                        tuple("istanbul", LocalDate.parse("2020-07-01"), false));
    }

    private static boolean qualified(OfferingLine line, String engagement) {
        return line.engagements().stream()
                .filter(of -> of.engagement().equals(EngagementId.of(engagement)))
                .findFirst()
                .orElseThrow()
                .qualified();
    }

    @Test
    void anOfferingIsNotStartedInProgressOrActive() {
        assertThat(sharepoint(registered(), "2020-01-01").status()).isEqualTo(Status.NOT_STARTED);
        assertThat(sharepoint(registered().signed(), "2020-01-01").status()).isEqualTo(Status.NOT_STARTED);
        assertThat(sharepoint(qualified, "2020-01-01").status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(sharepoint(active, "2020-01-01").status()).isEqualTo(Status.ACTIVE);
        assertThat(sharepoint(active, "2020-07-01").status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void signingAndEnrolmentCountFromTheirDays() {
        assertThat(sharepoint(active, "2019-11-05").requirements())
                .extracting(Requirement::met)
                .containsExactly(false, false);
        assertThat(sharepoint(active, "2019-11-06").requirements())
                .extracting(Requirement::met)
                .containsExactly(true, true);
        assertThat(sharepoint(active, "2019-11-06").requirements())
                .extracting(Requirement::since)
                .containsOnly(LocalDate.parse("2019-11-06"));
        assertThat(sharepoint(active, "2019-11-05")
                        .requirements()
                        .getFirst()
                        .detail()
                        .in(Language.ENGLISH))
                .isEqualTo(
                        "The agreement of planning-services is not signed on 2019-11-05; it was signed on 2019-11-06.");
    }

    @Test
    void aCompetencySaysByWhichFactSinceWhenAndUntilWhen() {
        var competency = requirement(qualified, EngagementId.of("sharepoint"), Code.COMPETENCY_MISSING, "2020-01-01");
        assertThat(competency.met()).isTrue();
        assertThat(competency.since()).isEqualTo("2019-07-01");
        assertThat(competency.until()).isEqualTo("2020-06-30");
        assertThat(competency.by()).containsEntry("competency", COLLABORATION).containsEntry("level", SILVER);
    }

    @Test
    void attainmentsThatFollowOneAnotherAreOnePeriod() {
        var competency = requirement(
                qualified.holds(COLLABORATION, GOLD, "2020-07-01", "2021-06-30"),
                EngagementId.of("sharepoint"),
                Code.COMPETENCY_MISSING,
                "2020-01-01");
        assertThat(competency.since()).isEqualTo("2019-07-01");
        assertThat(competency.until()).isEqualTo("2021-06-30");
    }

    @Test
    void aMissingCompetencySaysWhenItWasAndWillBeHeld() {
        var gap = qualified.holds(COLLABORATION, SILVER, "2021-01-01", "2021-06-30");
        assertThat(requirement(gap, EngagementId.of("sharepoint"), Code.COMPETENCY_MISSING, "2020-09-01")
                        .detail()
                        .in(Language.ENGLISH))
                .isEqualTo("collaboration-content at silver "
                        + "is needed; on 2020-09-01 it is not held, but through 2020-06-30 and from 2021-01-01 on.");
        assertThat(requirement(registered(), EngagementId.of("sharepoint"), Code.COMPETENCY_MISSING, "2020-09-01")
                        .detail()
                        .in(Language.ENGLISH))
                .isEqualTo("collaboration-content at silver is needed and not held.");
    }

    @Test
    void aLapseShowsFromItsDayOnHoweverLateItIsKnown() {
        var lapsed = qualified.lost(COLLABORATION, SILVER, "2020-03-01");
        assertThat(requirement(lapsed, EngagementId.of("sharepoint"), Code.COMPETENCY_MISSING, "2020-02-29")
                        .until())
                .isEqualTo("2020-02-29");
        assertThat(requirement(lapsed, EngagementId.of("sharepoint"), Code.COMPETENCY_MISSING, "2020-03-01")
                        .met())
                .isFalse();
    }

    @Test
    void anEngagementIsOfferedFromItsFirstDayAndACloudOneUntilItsRetirement() {
        assertThat(requirement(registered(), EngagementId.of("ppm"), Code.ENGAGEMENT_NOT_IN_OFFERING, "2020-08-05")
                        .met())
                .isFalse();
        assertThat(requirement(registered(), EngagementId.of("ppm"), Code.ENGAGEMENT_NOT_IN_OFFERING, "2020-08-06")
                        .since())
                .isEqualTo("2020-08-06");
        assertThat(requirement(registered(), EngagementId.of("azure"), Code.ENGAGEMENT_RETIRED, "2020-01-31")
                        .until())
                .isEqualTo("2020-01-31");
        assertThat(requirement(registered(), EngagementId.of("azure"), Code.ENGAGEMENT_RETIRED, "2020-02-01")
                        .met())
                .isFalse();
        assertThat(requirement(registered(), EngagementId.of("sharepoint"), Code.ENGAGEMENT_RETIRED, "2021-02-01")
                        .until())
                .isNull();
    }

    @Test
    void aConsultantIsNamedWithTheExamThatCounts() {
        var ruth = qualified.and(new PartnerEvent.ExamPassed(
                PARTNER,
                ConsultantId.of("K-11"),
                "Ruth Fenwick",
                ExamId.of("70-339"),
                LocalDate.parse("2019-05-02"),
                LocalDate.parse("2021-05-01"),
                BEFORE));
        var met = requirement(ruth, EngagementId.of("sharepoint"), Code.CONSULTANT_NOT_QUALIFIED, "2020-01-01");
        assertThat(met.met()).isTrue();
        assertThat(met.detail().in(Language.ENGLISH))
                .isEqualTo("Ruth Fenwick (K-11) passed 70-339, valid from 2019-05-02 through 2021-05-01.");
        assertThat(met.until()).isEqualTo("2021-05-01");
        assertThat(requirement(ruth, EngagementId.of("sharepoint"), Code.CONSULTANT_NOT_QUALIFIED, "2021-05-02")
                        .met())
                .isFalse();
        assertThat(requirement(registered(), EngagementId.of("sharepoint"), Code.CONSULTANT_NOT_QUALIFIED, "2020-01-01")
                        .detail()
                        .in(Language.ENGLISH))
                .isEqualTo("One of 70-339, 70-347, held by a consultant, is needed for sharepoint and not held.");
    }

    @Test
    void aCompetencyWithoutAListOfExamsIsSatisfiedAndFlagged() {
        var requirement = requirement(
                registered(), EngagementId.of("dynamics-fo-upgrade"), Code.CONSULTANT_NOT_QUALIFIED, "2020-01-01");
        assertThat(requirement.met()).isTrue();
        assertThat(requirement.flagged()).isTrue();
    }

    private static OfferingLine sharepoint(Given partner, String on) {
        return offerings(partner, on)
                .filter(line -> line.offering().equals(SDPS))
                .findFirst()
                .orElseThrow();
    }

    private static Requirement requirement(Given partner, EngagementId engagement, Code code, String on) {
        return offerings(partner, on)
                .flatMap(line -> line.engagements().stream())
                .filter(line -> line.engagement().equals(engagement))
                .map(EngagementLine::requirements)
                .flatMap(List::stream)
                .filter(requirement -> requirement.code().equals(code.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<OfferingLine> offerings(Given partner, String on) {
        return Checklist.of(partner.standing(), List.of(PROGRAM), LocalDate.parse(on)).offerings().stream();
    }
}
