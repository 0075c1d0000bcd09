package dev.vouchsafe.voucher.stream;

import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.GrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.testing.InMemoryService;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.GivenBack;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.VoucherEvent.EngagementReported;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExtended;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverdueVouchersTest {

    private static final AgreementId AGREEMENT = AgreementId.of("V-1");
    private static final Instant DEADLINE =
            Given.grant(5, "2020-06-01").validity().deadline();

    private final InMemoryService application =
            new InMemoryService(InstantSource.system(), VoucherCatalogue.catalogue(), new VoucherTags());
    private final OverdueVouchers overdue = new OverdueVouchers(application.log);

    @Test
    void areThoseWhoseExpiryIsNotRecorded() {
        var assigned = on("2020-06-02");
        for (var id : List.of("PS-1", "PS-2", "PS-3", "PS-4")) {
            application.record(new VoucherAssigned(grant(id), assigned), assigned);
        }
        application.record(
                new VoucherAssigned(
                        aGrant().of("PS-5", "V-1").assignedOn(day("2020-06-02")).build(), assigned),
                assigned);
        application.record(
                new VoucherExtended(
                        VoucherId.of("PS-2"),
                        30,
                        grant("PS-2").validity().lastDay().plusDays(30),
                        "ill",
                        assigned),
                assigned);
        redeemed("PS-3");
        assertThat(at(AsOf.NOW, DEADLINE.minusNanos(1))).isEmpty();
        assertThat(at(AsOf.NOW, DEADLINE)).containsExactly("PS-1", "PS-4");
        assertThat(at(AsOf.NOW, DEADLINE.plusSeconds(31 * 86_400)))
                .containsExactlyInAnyOrder("PS-1", "PS-2", "PS-4", "PS-5");
        var late = DEADLINE.plusSeconds(5);
        application.record(
                new VoucherExpired(
                        VoucherId.of("PS-4"),
                        AGREEMENT,
                        PROGRAM.id(),
                        null,
                        ClosedBy.VOUCHER_LIFE,
                        new GivenBack(5, true, "in time"),
                        null,
                        DEADLINE),
                late);
        assertThat(at(AsOf.NOW, DEADLINE)).containsExactly("PS-1");
        // Of the past counts what was recorded by then, of the vouchers as of the agreement.
        var past = new AsOf(DEADLINE.plusSeconds(4));
        var events = application.recorded().stream()
                .filter(event -> !event.recordedAt().isAfter(past.instant()))
                .toList();
        assertThat(overdue.at(events, past, past.instant()))
                .extracting(open -> open.grant().voucherId().value())
                .containsExactly("PS-1", "PS-4");
    }

    @Test
    void anExpiryThatIsRecordedWhileTheAgreementIsReadIsStillOverdueForIt() {
        application.record(new VoucherAssigned(grant("PS-1"), on("2020-06-02")), on("2020-06-02"));
        var agreementAsRead = application.recorded();
        application.record(
                new VoucherExpired(
                        VoucherId.of("PS-1"),
                        AGREEMENT,
                        PROGRAM.id(),
                        null,
                        ClosedBy.VOUCHER_LIFE,
                        new GivenBack(5, true, "in time"),
                        null,
                        DEADLINE),
                DEADLINE);
        assertThat(overdue.at(agreementAsRead, AsOf.NOW, DEADLINE)).hasSize(1);
    }

    private List<String> at(AsOf asOf, Instant at) {
        return overdue.at(application.log.history(VoucherStreams.agreementEvents(AGREEMENT)), asOf, at).stream()
                .map(open -> open.grant().voucherId().value())
                .toList();
    }

    private void redeemed(String id) {
        var day = on("2020-07-01");
        var voucher = VoucherId.of(id);
        application.record(new VoucherReserved(voucher, Given.reservation(Given.grant(5)), "2020-07", null, day), day);
        application.record(new EngagementReported(voucher, PARTNER, Given.report(), true, day), day);
        application.record(new VoucherRedeemed(voucher, PARTNER, Given.day("2020-07-01"), day), day);
    }

    private static Grant grant(String id) {
        return aGrant().of(id, "V-1").assignedOn(day("2020-06-01")).build();
    }
}
