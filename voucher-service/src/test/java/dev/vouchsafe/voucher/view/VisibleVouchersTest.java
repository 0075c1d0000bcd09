package dev.vouchsafe.voucher.view;

import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.testing.InMemoryService;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.EngagementReported;
import dev.vouchsafe.voucher.domain.VoucherEvent.Releaser;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import dev.vouchsafe.voucher.stream.VoucherCatalogue;
import dev.vouchsafe.voucher.stream.VoucherTags;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisibleVouchersTest {

    private static final Caller OFFICER =
            new Caller("pay@vouchsafe.example", Set.of(Role.PAYMENTS_OFFICER), null, Set.of());
    private static final VoucherId VOUCHER = VoucherId.of("PS-1");

    private final InMemoryService application =
            new InMemoryService(InstantSource.system(), VoucherCatalogue.catalogue(), new VoucherTags());
    private final VisibleVouchers vouchers = new VisibleVouchers(application.log, new Standing(on("2021-05-10")));

    @Test
    void aPaymentsOfficerKnowsAVoucherFromItsRedemptionOn() {
        application.record(new VoucherAssigned(Given.grant(5), on("2021-03-15")));
        application.record(
                new VoucherReserved(VOUCHER, Given.reservation(Given.grant(5)), "2020-07", null, on("2021-04-01")));
        application.record(
                new ReservationReleased(VOUCHER, PARTNER, Releaser.PARTNER, "other", "x", null, on("2021-04-02")));
        application.record(
                new VoucherReserved(VOUCHER, Given.reservation(Given.grant(5)), "2020-07", null, on("2021-04-03")));
        application.record(new EngagementReported(VOUCHER, PARTNER, Given.report(), true, on("2021-04-20")));
        application.record(new VoucherRedeemed(VOUCHER, PARTNER, Given.day("2021-05-03"), on("2021-05-03")));
        assertThat(find(AsOf.NOW)).isInstanceOf(Voucher.Redeemed.class);
        assertThat(find(new AsOf(on("2021-05-03")))).isInstanceOf(Voucher.Redeemed.class);
        for (var before : List.of("2021-03-16", "2021-04-01", "2021-04-02", "2021-04-20")) {
            assertThatThrownBy(() -> find(new AsOf(on(before)))).as(before).isInstanceOf(Refusal.class);
        }
    }

    private Voucher find(AsOf asOf) {
        return vouchers.find(OFFICER, VOUCHER, asOf).state();
    }

    private record Standing(Instant instant) implements ServiceClock {

        @Override
        public boolean simulated() {
            return true;
        }

        @Override
        public void moveTo(Instant other) {
            throw new UnsupportedOperationException();
        }
    }
}
