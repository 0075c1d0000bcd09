package dev.vouchsafe.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page of every role: no breach of WCAG 2.2 AA in either theme, nothing sideways at 320 px, none that fails. */
@Tag("long")
class EveryPageTest {

    private static final Map<String, List<String>> PAGES = Map.of(
            "finance@fabrikam.example",
            List.of(
                    "/partner",
                    "/partner/programs/software-assurance/enrollment",
                    "/partner/profile",
                    "/partner/vouchers",
                    "/partner/vouchers/new",
                    "/partner/payments",
                    "/notices",
                    "/partner/contacts",
                    "/partner/webhooks",
                    "/directory",
                    "/program"),
            "deniz@isik-danismanlik.example",
            List.of("/partner", "/partner/vouchers/PS-ISIK-0001", "/partner/vouchers/PS-ISIK-0001?do=release"),
            "olivia@contoso.example",
            List.of(
                    "/customer",
                    "/customer/agreements/V7000001",
                    "/customer/vouchers/PS-JOUR-0006",
                    "/notices",
                    "/mailbox"),
            "tom@payments.example",
            List.of("/payments", "/notices"),
            "priya@operations.example",
            List.of(
                    "/ops",
                    "/ops/search",
                    "/ops/what-if",
                    "/ops/deadlines",
                    "/ops/totals",
                    "/ops/dead-letters",
                    "/ops/amendments",
                    "/ops/rebuilds",
                    "/ops/personal-data",
                    "/ops/clock",
                    "/ops/vouchers/PS-ISIK-0001"),
            "importer@vouchsafe.example",
            List.of("/imports", "/imports?kind=partners"),
            "ada@audit.example",
            List.of(
                    "/ops/trail",
                    "/ops/verification",
                    "/ops/vouchers/PS-ISIK-0001",
                    "/ops/agreements/V7000002",
                    "/ops/partners/P-7002"));

    @Test
    void hasNoBreachInTheLight() {
        assertThat(breaches(ColorScheme.LIGHT, 1280)).isEmpty();
    }

    @Test
    void hasNoBreachInTheDarkOnAPhone() {
        assertThat(breaches(ColorScheme.DARK, 320)).isEmpty();
    }

    private static List<String> breaches(ColorScheme theme, int width) {
        var found = new ArrayList<String>();
        PAGES.forEach((person, pages) -> {
            try (var visitor = Visitor.as(person, Visitor.in(theme, width))) {
                for (String path : pages) {
                    var answer = visitor.page().navigate(RunningPortal.address() + path);
                    if (answer.status() != 200) {
                        found.add(path + " answers " + answer.status());
                    }
                    found.addAll(visitor.breaches());
                }
            }
        });
        return found;
    }
}
