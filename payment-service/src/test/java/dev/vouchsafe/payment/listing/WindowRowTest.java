package dev.vouchsafe.payment.listing;

import static dev.vouchsafe.payment.Given.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.payment.Given;
import dev.vouchsafe.payment.GivenRequest;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.platform.listing.ProgramDays;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the list says of a redeemed voucher, as far as it has come. */
class WindowRowTest {

    private static final Instant NOW = at("2020-09-20T10:00:00Z");
    private static final GivenRequest REQUEST =
            GivenRequest.of(NOW, Given.redeemed("A", "L-GB", "GB", 5, "2020-09-10"));
    private static final Object CLOSED = new PaymentWindowClosed(
            REQUEST.vouchers().getFirst(),
            Given.PARTNER,
            Given.redeemed("A", "L-GB", "GB", 5, "2020-09-10").lastDay(),
            null,
            at("2020-11-10T00:00:00Z"));

    @Test
    void aRedeemedVoucherIsOpenWithItsDaysAndWhatItPays() {
        var open = row("GB", NOW);
        assertThat(open.status()).isEqualTo("open");
        assertThat(open.lastDay()).isEqualTo("2020-11-09");
        assertThat(open.daysLeft()).isEqualTo(50);
        assertThat(open.pays()).isEqualTo(Money.of("GBP", "4000.00"));
        assertThat(row("GB", at("2020-11-09T23:59:59Z")).daysLeft()).isZero();
        assertThat(row("GB", at("2020-11-10T00:00:00Z")).daysLeft()).isNull();
    }

    @Test
    void whatTheRateCardHasNothingForPaysNothing() {
        assertThat(row("FR", NOW).pays()).isNull();
    }

    @Test
    void aRequestHoldsItUnlessItIsRejectedOrLapsed() {
        assertThat(row("GB", NOW, REQUEST.drafted()))
                .extracting(WindowRow::status, WindowRow::requestId, WindowRow::daysLeft)
                .containsExactly("invoiced", REQUEST.id(), null);
        assertThat(row("GB", NOW, REQUEST.drafted(), REQUEST.submitted(), CLOSED)
                        .status())
                .isEqualTo("invoiced");
        assertThat(row("GB", NOW, REQUEST.drafted(), REQUEST.emptied()).status())
                .isEqualTo("open");
        assertThat(row("GB", NOW, REQUEST.drafted(), REQUEST.submitted(), REQUEST.rejected()))
                .extracting(WindowRow::status, WindowRow::requestId)
                .containsExactly("open", null);
        assertThat(row("GB", NOW, REQUEST.drafted(), REQUEST.lapsed("A", NOW), CLOSED)
                        .status())
                .isEqualTo("closed");
    }

    private static WindowRow row(String country, Instant now, Object... more) {
        var opened = Given.redeemed("A", "L-GB", country, 5, "2020-09-10");
        var events = new Object[more.length + 1];
        events[0] = opened;
        System.arraycopy(more, 0, events, 1, more.length);
        return WindowRow.from(WindowRow.of(Given.voucher("A", events), opened), new ProgramDays(Given.PROGRAMS, now));
    }
}
