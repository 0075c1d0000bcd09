package dev.vouchsafe.acceptance.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.standalone.play.Calls;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * After a sample everybody was told of what happened and what the calendar asks for, once, and of nothing else. What
 * that is follows here from the histories and from how things stood at an instant, and not from what reminded.
 */
public final class NoticesOfSample {

    private final SampleThings things;
    private final ToldTo expected = new ToldTo();

    public NoticesOfSample(Calls gateway) {
        this.things = new SampleThings(gateway, gateway.now());
    }

    /** What happened to vouchers and requests, and vouchers' last days: as far as it was compared so far. */
    public void assertOfVouchersAndRequestsRight() {
        new OfVouchers(things, expected).expect();
        new OfPayments(things, expected).expect();
        expected.customers.forEach((agreement, all) -> assertThat(inboxOf(customer(agreement)))
                .as("agreement %s", agreement)
                .containsExactlyInAnyOrderElementsOf(compared(all)));
        expected.partners.forEach((partner, all) -> assertThat(inboxOf(admin(partner)))
                .as("partner %s", partner)
                .containsExactlyInAnyOrderElementsOf(compared(all)));
        assertThat(expected.customers).isNotEmpty();
        assertThat(expected.partners).isNotEmpty();
    }

    private List<String> inboxOf(Map<String, Object> claims) {
        return compared(things.inboxOf(claims));
    }

    private static List<String> compared(List<String> told) {
        return told.stream()
                .filter(each -> each.startsWith("voucher-") || each.startsWith("payment-"))
                .filter(each -> !each.startsWith("payment-reminder"))
                .toList();
    }

    /** All that anybody was told. */
    public void assertRight() {
        new OfVouchers(things, expected).expect();
        new OfPools(things, expected).expect();
        new OfPayments(things, expected).expect();
        new OfCompetencies(things, expected).expect();
        assertThat(expected.customers).isNotEmpty();
        assertThat(expected.partners).isNotEmpty();
        // Those who should be told of nothing are asked as well.
        ids("/api/agreements", "agreementId")
                .forEach(agreement -> assertTold(
                        "agreement " + agreement,
                        customer(agreement),
                        expected.customers.getOrDefault(agreement, List.of())));
        ids("/api/partners?profile=any", "partnerId")
                .forEach(partner -> assertTold(
                        "partner " + partner, admin(partner), expected.partners.getOrDefault(partner, List.of())));
        assertTold(
                "officers",
                Map.of("sub", "officer@vouchsafe.example", "roles", List.of("payments-officer")),
                expected.officers);
    }

    private static Map<String, Object> customer(String agreement) {
        return Map.of(
                "sub", "customer@" + agreement.toLowerCase(Locale.ROOT) + ".example",
                "roles", List.of("customer-admin"),
                "agreement_ids", List.of(agreement));
    }

    private static Map<String, Object> admin(String partner) {
        return Map.of(
                "sub",
                "admin@" + partner.toLowerCase(Locale.ROOT) + ".example",
                "roles",
                List.of("partner-admin"),
                "partner_id",
                partner);
    }

    private void assertTold(String who, Map<String, Object> claims, List<String> expected) {
        assertThat(things.inboxOf(claims)).as(who).containsExactlyInAnyOrderElementsOf(expected);
    }

    private HashSet<String> ids(String list, String id) {
        var ids = new HashSet<String>();
        things.items(list).forEach(item -> ids.add(item.path(id).asString()));
        return ids;
    }
}
