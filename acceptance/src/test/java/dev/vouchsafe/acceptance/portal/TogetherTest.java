package dev.vouchsafe.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two people at once on one voucher, and one who has no mouse. */
class TogetherTest {

    private static final String DENIZ = "deniz@isik-danismanlik.example";
    private static final String RESCHEDULE = "/partner/vouchers/PS-ISIK-0001?do=reschedule";

    /** The second one is told what the first one did; what it typed is there, and nothing is overwritten. */
    @Test
    void whoComesSecondSeesWhatChanged() {
        try (var first = Visitor.as(DENIZ);
                var second = Visitor.as(DENIZ)) {
            first.open(RESCHEDULE);
            second.open(RESCHEDULE);
            first.type("Planned days", "2").press("Save");
            first.isTold("PS-ISIK-0001");

            second.type("Planned days", "1").press("Save");
            second.sees("What changed meanwhile");
            assertThat(second.field("Planned days").inputValue()).isEqualTo("1");
            first.open(RESCHEDULE);
            assertThat(first.field("Planned days").inputValue()).isEqualTo("2");

            second.press("Save");
            second.isTold("PS-ISIK-0001");
        }
    }

    @Test
    void aVoucherIsValidatedByKeyboardAlone() {
        try (var ana = Visitor.as("ana@fabrikam.example")) {
            ana.open("/partner/vouchers/new");
            var keyboard = ana.page().keyboard();
            keyboard.press("Tab");
            assertThat(ana.focused()).isEqualTo("Skip to content");
            keyboard.press("Enter");
            keyboard.press("Tab");
            keyboard.type("PS-JOUR-0002");
            keyboard.press("Tab");
            keyboard.type("benefits@contoso.example");
            keyboard.press("Enter");
            ana.sees("What it will pay");
            assertThat(ana.field("Location").isVisible()).isTrue();
        }
    }
}
