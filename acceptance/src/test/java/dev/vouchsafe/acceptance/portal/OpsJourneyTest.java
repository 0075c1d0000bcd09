package dev.vouchsafe.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What an operator and an auditor do, by the names that the contract gives things. */
class OpsJourneyTest {

    private static final String VOUCHER = "PS-JOUR-0003";
    private static final String OPERATOR = "priya@operations.example";
    private static final String AUDITOR = "ada@audit.example";

    @Test
    void aVoucherIsFoundAndExtendedAndItsTimeLineSaysSo() {
        try (var priya = Visitor.as(OPERATOR)) {
            priya.open("/ops/search").type("Id", VOUCHER).press("Find");
            assertThat(heading(priya)).containsText(VOUCHER);
            var before = term(priya, "Last day").innerText();
            priya.take("Extend").type("Days", "30").type("Reason", "The site was closed.");
            priya.press("Extend voucher");
            priya.isTold(VOUCHER);
            priya.open("/ops/vouchers/" + VOUCHER);
            assertThat(term(priya, "Last day")).not().hasText(before);
            priya.sees("It was given more days");
        }
    }

    @Test
    void anotherCalendarIsTriedAndNothingIsWritten() {
        try (var priya = Visitor.as(OPERATOR)) {
            priya.open("/ops/what-if").type("Last redemption day", "2021-05-01");
            priya.press("Show what would differ");
            assertThat(region(priya, "What would differ")).containsText("Nothing was written.");
        }
    }

    @Test
    void everyDeadlineIsVerified() {
        try (var priya = Visitor.as(OPERATOR)) {
            priya.open("/ops/deadlines");
            assertThat(table(priya, "Deadlines")).isVisible();
            priya.press("Verify all deadlines");
            assertThat(region(priya, "Verification")).isVisible();
        }
    }

    @Test
    void anAmendmentIsSeenBeforeItIsPublished() {
        try (var priya = Visitor.as(OPERATOR)) {
            priya.open("/ops/amendments");
            priya.type("Name", "A journey's").type("Created before", "2019-11-05");
            priya.type("Days", "1").type("Reason", "Nobody is concerned.");
            priya.press("Show what it would change");
            assertThat(region(priya, "What it would change")).containsText("Nothing was written.");
            priya.press("Publish");
            priya.isTold("published");
            priya.sees("A journey's");
        }
    }

    @Test
    void theTrailIsSearchedAndItsEvidenceDownloaded() throws IOException {
        try (var ada = Visitor.as(AUDITOR)) {
            ada.open("/ops/trail").type("Subject", "PS-ISIK-0001").press("Search");
            // The whole trail has the voucher too, but no file.
            assertThat(ada.page().locator("a[download]")).isVisible();
            assertThat(table(ada, "Trail")).containsText("PS-ISIK-0001");
            var evidence = ada.page().waitForDownload(() -> ada.take("Download evidence"));
            org.assertj.core.api.Assertions.assertThat(Files.readString(evidence.path()))
                    .contains("PS-ISIK-0001");
        }
    }

    @Test
    void contactsOfAVoucherAreChanged() {
        try (var olivia = Visitor.as("olivia@contoso.example")) {
            olivia.open("/customer/vouchers/PS-JOUR-0004").take("Change contacts");
            olivia.type("Project manager", "Nora Quist").type("Project manager's e-mail", "nora@contoso.example");
            olivia.type("Administrator's e-mail", "vouchers@contoso.example").press("Save contacts");
            olivia.isTold("PS-JOUR-0004");
        }
    }

    private static Locator heading(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator region(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator table(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(name));
    }

    /** What a description list says of a term. */
    private static Locator term(Visitor visitor, String name) {
        return visitor.page()
                .locator("dt", new Page.LocatorOptions().setHasText(name))
                .first()
                .locator("xpath=following-sibling::dd[1]");
    }
}
