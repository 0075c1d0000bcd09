package dev.vouchsafe.eligibility.checklist;

import static dev.vouchsafe.contracts.mpn.CompetencyLevel.SILVER;
import static dev.vouchsafe.eligibility.Given.BEFORE;
import static dev.vouchsafe.eligibility.Given.COLLABORATION;
import static dev.vouchsafe.eligibility.Given.PARTNER;
import static dev.vouchsafe.eligibility.Given.PROGRAM;
import static dev.vouchsafe.eligibility.Given.SDPS;
import static dev.vouchsafe.eligibility.Given.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.eligibility.Given;
import dev.vouchsafe.eligibility.checklist.Checklist.OfferingLine;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the requirements of a checklist read. */
class ChecklistSentencesTest {

    private final Given known = registered()
            .holds(COLLABORATION, SILVER, "2019-07-01", "2020-06-30")
            .signed()
            .enrolled(SDPS)
            .and(new PartnerEvent.ExamPassed(
                    PARTNER,
                    ConsultantId.of("K-11"),
                    "Ruth Fenwick",
                    ExamId.of("70-339"),
                    LocalDate.parse("2019-05-02"),
                    LocalDate.parse("2021-05-01"),
                    BEFORE));

    @Test
    void ofAnOffering() {
        assertThat(offering(known, SDPS, "2020-01-01"))
                .containsExactly(
                        "Version 2020-07 of the agreement of planning-services was signed by ana@fenwick.example on 2019-11-06.",
                        "ana@fenwick.example enrolled the partner in SDPS on 2019-11-06.");
        assertThat(offering(known, SDPS, "2019-11-05"))
                .containsExactly(
                        "The agreement of planning-services is not signed on 2019-11-05; it was signed on 2019-11-06.",
                        "The partner is not enrolled in SDPS on 2019-11-05; it enrolled on 2019-11-06.");
        assertThat(offering(registered(), SDPS, "2020-01-01"))
                .containsExactly(
                        "The agreement of planning-services is not signed on 2020-01-01; version 2020-07 is in force.",
                        "The partner is not enrolled in SDPS on 2020-01-01.");
    }

    @Test
    void ofAnEngagement() {
        assertThat(engagement(known, EngagementId.of("sharepoint"), "2020-01-01"))
                .containsExactly(
                        "sharepoint is in SDPS.",
                        "sharepoint is not a cloud engagement.",
                        "collaboration-content is held at silver from 2019-07-01 through 2020-06-30.",
                        "Ruth Fenwick (K-11) passed 70-339, valid from 2019-05-02 through 2021-05-01.");
        assertThat(engagement(known, EngagementId.of("sharepoint"), "2021-06-01"))
                .endsWith(
                        "collaboration-content at silver is needed; on 2021-06-01 it is not held, but through 2020-06-30.",
                        "One of 70-339, 70-347, held by a consultant, is needed for sharepoint; on 2021-06-01 it is not held, but through 2021-05-01.");
        assertThat(engagement(known, EngagementId.of("ppm"), "2020-08-05"))
                .startsWith("ppm is in SDPS from 2020-08-06 on.");
        assertThat(engagement(known, EngagementId.of("ppm"), "2020-08-06"))
                .startsWith("ppm is in SDPS since 2020-08-06.");
        assertThat(engagement(known, EngagementId.of("dynamics-fo-upgrade"), "2020-01-01"))
                .endsWith("There is no list of exams for enterprise-resource-planning: any consultant serves.");
    }

    @Test
    void ofACloudEngagement() {
        assertThat(engagement(known, EngagementId.of("azure-data"), "2020-01-31")
                        .get(1))
                .isEqualTo("azure-data is offered through 2020-01-31, as every cloud engagement.");
        assertThat(engagement(known, EngagementId.of("azure-data"), "2020-02-01")
                        .get(1))
                .isEqualTo("Cloud engagements are retired since 2020-02-01.");
        assertThat(engagement(known, EngagementId.of("mobile-productivity"), "2020-02-01")
                        .get(2))
                .isEqualTo("enterprise-mobility or windows-devices at silver is needed and not held.");
    }

    private static List<String> offering(Given partner, OfferingId offering, String on) {
        return offerings(partner, on)
                .filter(line -> line.offering().equals(offering))
                .flatMap(line -> line.requirements().stream())
                .map(requirement -> requirement.detail().in(Language.ENGLISH))
                .toList();
    }

    private static List<String> engagement(Given partner, EngagementId engagement, String on) {
        return offerings(partner, on)
                .flatMap(line -> line.engagements().stream())
                .filter(line -> line.engagement().equals(engagement))
                .flatMap(line -> line.requirements().stream())
                .map(requirement -> requirement.detail().in(Language.ENGLISH))
                .toList();
    }

    private static Stream<OfferingLine> offerings(Given partner, String on) {
        return Checklist.of(partner.standing(), List.of(PROGRAM), LocalDate.parse(on)).offerings().stream();
    }
}
