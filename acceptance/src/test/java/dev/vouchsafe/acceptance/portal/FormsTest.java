package dev.vouchsafe.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

/** Nothing that was typed is lost, nothing is overwritten, and forms work without JavaScript. */
class FormsTest {

    private static final String VOUCHER = "PS-ISIK-0001";
    private static final String RELEASE = "/partner/vouchers/" + VOUCHER + "?do=release";

    @Test
    void whatWasTypedIsThereAfterTheSessionEnded() {
        try (var deniz = Visitor.as("deniz@isik-danismanlik.example")) {
            deniz.open(RELEASE).type("Text", "The customer is moving house.");
            deniz.page().context().clearCookies();
            deniz.press("Release voucher");
            if (deniz.page().url().startsWith(RunningPortal.address())) {
                assertThat(deniz.page().url()).endsWith(RELEASE);
            } else {
                deniz.pick("deniz@isik-danismanlik.example");
            }
            deniz.isTold("What you had typed is still here");
            assertThat(deniz.field("Text").inputValue()).isEqualTo("The customer is moving house.");
            deniz.open("/partner/vouchers/" + VOUCHER);
            deniz.sees("Reserved");
        }
    }

    @Test
    void aRefusalKeepsWhatWasTyped() {
        try (var ana = Visitor.as("ana@fabrikam.example")) {
            ana.open("/partner/vouchers/new");
            ana.type("Voucher ID", "PS-NONE-0001").type("Administrator's e-mail", "nobody@contoso.example");
            ana.press("Validate");
            assertThat(ana.field("Voucher ID").inputValue()).isEqualTo("PS-NONE-0001");
            assertThat(ana.field("Administrator's e-mail").inputValue()).isEqualTo("nobody@contoso.example");
            ana.isRefused("PS-NONE-0001");
        }
    }

    @Test
    void whatIsTypedSurvivesAnUpload() {
        uploadsInTheMiddleOfAReport(Visitor.usual());
    }

    @Test
    void whatIsTypedSurvivesAnUploadWithoutJavaScript() {
        uploadsInTheMiddleOfAReport(Visitor.usual().setJavaScriptEnabled(false));
    }

    private static void uploadsInTheMiddleOfAReport(Browser.NewContextOptions options) {
        try (var deniz = Visitor.as("deniz@isik-danismanlik.example", options)) {
            deniz.open("/partner/vouchers/" + VOUCHER).type("Summary", "Half of it.");
            deniz.field("Deliverable").setInputFiles(new FilePayload("notes.txt", "text/plain", new byte[] {'a', 'b'}));
            deniz.press("Upload deliverable");
            deniz.isTold("notes.txt");
            assertThat(deniz.field("Summary").inputValue()).isEqualTo("Half of it.");
            assertThat(deniz.field("notes.txt").isChecked()).isTrue();
        }
    }

    @Test
    void worksWithoutJavaScript() {
        try (var olivia = Visitor.as("olivia@contoso.example", Visitor.usual().setJavaScriptEnabled(false))) {
            olivia.open("/customer/vouchers/PS-JOUR-0005");
            olivia.take("Withdraw").press("Withdraw voucher");
            olivia.isTold("PS-JOUR-0005");
            olivia.sees("Withdrawn");
        }
    }

    /** Another tenant's thing is answered as one that doesn't exist. */
    @Test
    void foreignThingsDoNotExist() {
        try (var olivia = Visitor.as("olivia@contoso.example")) {
            for (String path : new String[] {"/customer/agreements/V7000002", "/customer/vouchers/" + VOUCHER}) {
                assertThat(olivia.page()
                                .navigate(RunningPortal.address() + path)
                                .status())
                        .as(path)
                        .isEqualTo(404);
            }
            for (String path : new String[] {"/ops", "/payments", "/ops/trail"}) {
                assertThat(olivia.page()
                                .navigate(RunningPortal.address() + path)
                                .status())
                        .as(path)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void speaksTurkishWhenAsked() {
        try (var kerem = Visitor.as("kerem@isik.example")) {
            kerem.press("Türkçe");
            kerem.sees("Anlaşmalar");
            assertThat(kerem.page().locator("html").getAttribute("lang")).isEqualTo("tr");
        }
    }
}
