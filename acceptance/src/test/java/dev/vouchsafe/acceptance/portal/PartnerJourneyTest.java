package dev.vouchsafe.acceptance.portal;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the agreement to the money, by the names that the contract gives things. */
class PartnerJourneyTest {

    private static final String VOUCHER = "PS-JOUR-0001";

    @Test
    void aVoucherIsReservedDeliveredRedeemedAndPaid() {
        try (var ana = Visitor.as("ana@fabrikam.example")) {
            enrols(ana);
            reserves(ana);
            delivers(ana);
        }
        try (var finance = Visitor.as("finance@fabrikam.example")) {
            invoices(finance);
        }
        try (var tom = Visitor.as("tom@payments.example")) {
            tom.open("/payments/R-JOURNEY").press("Approve");
            tom.isTold("approved");
            tom.type("Bank reference", "BANK-77").press("Mark as paid");
            tom.isTold("paid");
            tom.sees("BANK-77");
        }
    }

    private static void enrols(Visitor ana) {
        ana.open("/partner/programs/software-assurance/enrollment");
        ana.press("Sign agreement");
        ana.isTold("");
        ana.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("^DDPS")))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Enroll"))
                .click();
        ana.sees("Active");
    }

    private static void reserves(Visitor ana) {
        ana.open("/partner/vouchers/new");
        ana.type("Voucher ID", VOUCHER)
                .type("Administrator's e-mail", "benefits@contoso.example")
                .press("Validate");
        ana.choose("Location", "L-7001-1").choose("Engagement", "windows-office");
        ana.choose("Delivery country", "GB");
        ana.type("First day", "2021-04-06").type("Last day", "2021-04-06").type("Planned days", "1");
        ana.choose("Consultant", "K-71");
        // voucher-service hears of the enrollment a moment later; until then it refuses, and the form keeps what was
        // typed.
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            if (!isReserved(ana)) {
                ana.tick("I accept the program terms").press("Reserve");
            }
            return isReserved(ana);
        });
        ana.isTold(VOUCHER);
    }

    private static boolean isReserved(Visitor ana) {
        return ana.page().url().contains("/partner/vouchers/" + VOUCHER);
    }

    private static void delivers(Visitor ana) {
        ana.open("/partner/vouchers/" + VOUCHER);
        ana.field("Deliverable")
                .setInputFiles(new FilePayload("plan.txt", "text/plain", "A plan.".getBytes(StandardCharsets.UTF_8)));
        ana.press("Upload deliverable");
        ana.isTold("plan.txt");
        ana.type("First day", "2021-04-06").type("Last day", "2021-04-06");
        ana.type("On-site days", "1").type("Off-site days", "0");
        ana.type("Summary", "Workshops held.").type("Next steps", "Pilot.").type("Delivered on", "2021-04-06");
        ana.tick("plan.txt").press("Submit completion report");
        ana.isTold("");
        ana.take("Redeem").press("Redeem now");
        ana.sees("Redeemed");
    }

    private static void invoices(Visitor finance) {
        finance.open("/partner/payments");
        finance.type("Account holder", "Fabrikam").type("IBAN", "XX0000007001").press("Register");
        finance.isTold("registered");
        finance.type("Request ID", "R-JOURNEY").choose("Location", "L-7001-1");
        finance.tick(VOUCHER).type("Tax", "0.00").press("Save draft");
        finance.isTold("R-JOURNEY");
        finance.press("Submit");
        finance.isTold("submitted");
    }
}
