package dev.vouchsafe.portal.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgramPageTest extends PortalTest {

    @BeforeEach
    void program() {
        GATEWAY.answers("GET /api/program", 200, """
                {"program": "planning-services", "programs": ["planning-services"], "zone": "UTC", "termsVersion": "2020-07",
                 "levels": [1, 5], "calendar": {},
                 "durations": {"voucherLifeDays": 180, "paymentWindowDays": 60, "paymentTermDays": 30},
                 "offerings": [{"offering": "SDPS", "name": "SharePoint Planning", "engagements": [
                   {"engagement": "sharepoint", "name": "SharePoint Deployment Planning", "level": "silver", "cloud": false,
                    "competencies": ["collaboration-content"], "validFrom": null},
                   {"engagement": "azure", "name": "Azure Planning", "level": "gold", "cloud": true,
                    "competencies": ["cloud-platform"], "validFrom": "2020-08-06"}]}],
                 "competencies": [{"competency": "collaboration-content", "exams": [{"exam": "70-339", "name": "Managing"}]},
                   {"competency": "cloud-platform", "exams": []}],
                 "rates": [
                   {"country": "US", "level": 5, "pays": {"currency": "USD", "amount": "5000.00"},
                    "validFrom": "2019-07-01", "validThrough": "2020-12-31"},
                   {"country": "US", "level": 5, "pays": {"currency": "USD", "amount": "5250.00"},
                    "validFrom": "2021-01-01", "validThrough": "2022-03-31"}],
                 "documents": [{"document": "policies", "audience": "partners", "title": "The policies",
                   "address": "https://example.com/policies"}],
                 "support": [{"region": "europe", "email": "help@example.com", "address": null, "countries": ["GB", "DE"]}],
                 "amendments": [{"name": "spring", "createdBefore": "2020-04-01", "extendDays": 90,
                   "reason": "Nobody may be visited.", "publishedOn": "2020-05-12"}]}
                """).answers("GET /api/program/calendar", 200, """
                {"today": "2021-05-03", "changes": [
                  {"name": "amendment", "amendment": "spring", "from": "2020-05-12", "what": "They have 90 days more.",
                   "stays": "What was decided stands.", "inForce": true},
                  {"name": "lastAssignmentDay", "amendment": null, "from": "2021-07-01", "what": "Assigning is over.",
                   "stays": "Redeeming goes on.", "inForce": false}]}
                """);
    }

    @Test
    void todayStandsBetweenWhatHasChangedAndWhatWill() {
        assertThat(page())
                .containsSubsequence(
                        "They have 90 days more.",
                        "What was decided stands.",
                        "Today",
                        "in 59 days",
                        "Assigning is over.");
    }

    @Test
    void anEngagementSaysWhatItAsksFor() {
        assertThat(page())
                .containsSubsequence(
                        "Asks the partner for collaboration-content, at least silver.",
                        "Asks the consultant for 70-339.")
                .containsSubsequence(
                        "Cloud engagement", "since 6 Aug 2020", "cloud-platform, at least gold", "no exam");
    }

    @Test
    void aRateThatChangedHasBothItsPeriods() {
        assertThat(page())
                .containsSubsequence(
                        "United States", "USD", "5,000.00", "through 31 Dec 2020", "5,250.00", "from 1 Jan 2021");
    }

    @Test
    void documentsSupportAndAmendmentsAreThere() {
        assertThat(page())
                .contains("href=\"https://example.com/policies\"", "mailto:help@example.com", "Germany, United Kingdom")
                .containsSubsequence("12 May 2020", "spring", "1 Apr 2020", "90", "Nobody may be visited.");
    }

    @Test
    void theRestStandsWhileTheCalendarIsAway() {
        GATEWAY.answers("GET /api/program/calendar", 503, "{\"status\": 503, \"detail\": \"The calendar is away.\"}");
        assertThat(page()).contains("The calendar is away.", "The policies");
    }

    private String page() {
        return html(partner().get().uri("/program").exchange().expectStatus().isOk());
    }
}
