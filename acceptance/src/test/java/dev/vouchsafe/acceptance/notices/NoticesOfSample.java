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
                        Map.of(
                                "sub", "customer@" + agreement.toLowerCase(Locale.ROOT) + ".example",
                                "roles", List.of("customer-admin"),
                                "agreement_ids", List.of(agreement)),
                        expected.customers.getOrDefault(agreement, List.of())));
        ids("/api/partners?profile=any", "partnerId")
                .forEach(partner -> assertTold(
                        "partner " + partner,
                        Map.of(
                                "sub",
                                "admin@" + partner.toLowerCase(Locale.ROOT) + ".example",
                                "roles",
                                List.of("partner-admin"),
                                "partner_id",
                                partner),
                        expected.partners.getOrDefault(partner, List.of())));
        assertTold(
                "officers",
                Map.of("sub", "officer@vouchsafe.example", "roles", List.of("payments-officer")),
                expected.officers);
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
