package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.voucher.Given.OTHER_PARTNER;
import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.voucher.ClosedBy;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Voucher.Expired;
import dev.vouchsafe.voucher.domain.Voucher.Issued;
import dev.vouchsafe.voucher.domain.Voucher.Withdrawn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which partner may know of a voucher, and who holds it. */
class VoucherTest {

    private static final Issued EXPIRED = new Expired(Given.reserved(), ClosedBy.VOUCHER_LIFE, on("2021-09-12"));

    @Test
    void whoHoldsItOrHeldItToTheEndMayKnowOfIt() {
        assertThat(List.<Issued>of(Given.reserved(), Given.reported(), Given.redeemed(), EXPIRED))
                .allSatisfy(voucher -> {
                    assertThat(voucher.holder()).contains(PARTNER);
                    assertThat(voucher.heldUnder()).contains(Given.reservation(voucher.grant()));
                    assertThat(voucher.knownTo(PARTNER)).isTrue();
                    assertThat(voucher.knownTo(OTHER_PARTNER)).isFalse();
                });
    }

    @Test
    void whoReleasedItLastMayKnowOfIt() {
        var assigned = new Voucher.Assigned(Given.grant(5), PARTNER);
        assertThat(List.of(
                        assigned,
                        new Withdrawn(Given.grant(5), PARTNER, on("2021-04-01")),
                        new Expired(assigned, ClosedBy.VOUCHER_LIFE, on("2021-09-12"))))
                .allSatisfy(voucher -> {
                    assertThat(voucher.holder()).isEmpty();
                    assertThat(voucher.knownTo(PARTNER)).isTrue();
                    assertThat(voucher.knownTo(OTHER_PARTNER)).isFalse();
                });
        assertThat(Given.assigned().knownTo(PARTNER)).isFalse();
        assertThat(Given.withdrawn().knownTo(PARTNER)).isFalse();
    }
}
