package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.GrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.CustomerId;
import dev.vouchsafe.contracts.id.EngagementId;
import org.junit.jupiter.api.Test;

class RepeatGroupTest {

    @Test
    void onlyFifteenDaysMakeAGroup() {
        assertThat(RepeatGroup.nameFor(grant(10), EngagementId.of("sharepoint")))
                .isNull();
        assertThat(RepeatGroup.nameFor(grant(15), EngagementId.of("sharepoint")))
                .isNotNull();
    }

    @Test
    void customerLegalEntityDivisionAndEngagementTellGroupsApart() {
        assertThat(name("C-1", "Contoso", null)).isEqualTo(name("C-1", "Contoso", null));
        assertThat(name("C-1", "Contoso", null))
                .isNotEqualTo(name("C-1", "Contoso", "North"))
                .isNotEqualTo(name("C-2", "Contoso", null))
                .isNotEqualTo(name("C-1", "Contoso Ltd", null));
        assertThat(name("C-1", "a|b", "c")).isNotEqualTo(name("C-1", "a", "b|c"));
        assertThat(name("C-1", "a", null)).isNotEqualTo(name("C-1", "a", ""));
        assertThat(RepeatGroup.nameFor(grant(15), EngagementId.of("sharepoint")))
                .isNotEqualTo(RepeatGroup.nameFor(grant(15), EngagementId.of("ppm")));
    }

    private static String name(String customer, String legalEntity, String division) {
        var of = new Customer(CustomerId.of(customer), legalEntity, division, "GB");
        return RepeatGroup.nameFor(aGrant().to(of).level(15).build(), EngagementId.of("sharepoint"));
    }
}
