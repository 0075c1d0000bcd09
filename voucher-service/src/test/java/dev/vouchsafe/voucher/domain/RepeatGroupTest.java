package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.grant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.CustomerId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.voucher.Given;
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
        var grant = new Grant(
                VoucherId.of("PS-1"),
                AgreementId.of("V-1"),
                new Customer(CustomerId.of(customer), legalEntity, division, "GB"),
                PROGRAM.id(),
                OfferingId.of("SDPS"),
                15,
                Given.day("2021-03-15"),
                Given.day("2021-09-11"),
                Given.day("2022-01-01"),
                PROGRAM.zone(),
                new Personal.Clear<>(Given.MANAGER),
                new Personal.Clear<>(Given.ADMIN));
        return RepeatGroup.nameFor(grant, EngagementId.of("sharepoint"));
    }
}
