package dev.vouchsafe.acceptance.portal;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the agreement to the money, by the names that the contract gives things: with a mouse, keys, no scripts. */
class PartnerJourneyTest {

    /** How somebody is at the browser; of each its own partner and voucher. */
    enum Way {
        AS_MOST_DO(1, "fabrikam", 1),
        WITHOUT_SCRIPTS(3, "adatum", 7),
        BY_KEYBOARD(4, "litware", 8);

        private final int partner;
        private final String company;
        private final int number;

        Way(int partner, String company, int number) {
            this.partner = partner;
            this.company = company;
            this.number = number;
        }

        String voucher() {
            return "PS-JOUR-000" + number;
        }

        String location() {
            return "L-700" + partner + "-1";
        }

        String consultant() {
            return "K-7" + partner;
        }

        String request() {
            return "R-JOURNEY-" + number;
        }

        Visitor of(String person) {
            return visitor(person + "@" + company + ".example");
        }

        Visitor visitor(String sub) {
            Browser.NewContextOptions options = Visitor.usual().setJavaScriptEnabled(this != WITHOUT_SCRIPTS);
            return Visitor.as(sub, options).by(this == BY_KEYBOARD ? Hand.KEYBOARD : Hand.MOUSE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVoucherIsReservedDeliveredRedeemedAndPaid(Way way) {
        try (var ana = way.of("ana")) {
            enrols(ana);
            reserves(way, ana);
            delivers(way, ana);
        }
        try (var finance = way.of("finance")) {
            invoices(way, finance);
        }
        try (var tom = way.visitor("tom@payments.example")) {
            tom.open("/payments/" + way.request()).press("Approve");
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
        ana.press(ana.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("^DDPS")))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Enroll")));
        ana.sees("Active");
    }

    private static void reserves(Way way, Visitor ana) {
        ana.open("/partner/vouchers/new");
        ana.type("Voucher ID", way.voucher())
                .type("Administrator's e-mail", "benefits@contoso.example")
                .press("Validate");
        ana.choose("Location", way.location()).choose("Engagement", "windows-office");
        ana.choose("Delivery country", "GB");
        ana.type("First day", "2021-04-06").type("Last day", "2021-04-06").type("Planned days", "1");
        ana.choose("Consultant", way.consultant());
        // voucher-service hears of the enrollment a moment later; until then it refuses, and the form keeps what was
        // typed.
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            if (!isReserved(way, ana)) {
                ana.tick("I accept the program terms").press("Reserve");
            }
            return isReserved(way, ana);
        });
        ana.isTold(way.voucher());
    }

    private static boolean isReserved(Way way, Visitor ana) {
        return ana.page().url().contains("/partner/vouchers/" + way.voucher());
    }

    private static void delivers(Way way, Visitor ana) {
        ana.open("/partner/vouchers/" + way.voucher());
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

    private static void invoices(Way way, Visitor finance) {
        finance.open("/partner/payments");
        finance.type("Account holder", "Fabrikam")
                .type("IBAN", "XX000000700" + way.partner)
                .press("Register");
        finance.isTold("registered");
        finance.type("Request ID", way.request()).choose("Location", way.location());
        finance.tick(way.voucher()).type("Tax", "0.00").press("Save draft");
        finance.isTold(way.request());
        finance.press("Submit");
        finance.isTold("submitted");
    }
}
