package dev.vouchsafe.voucher.assignment;

import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.GrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.testing.InMemoryService;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysAccrued;
import dev.vouchsafe.voucher.domain.VoucherEvent.EngagementReported;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import dev.vouchsafe.voucher.stream.OverdueVouchers;
import dev.vouchsafe.voucher.stream.VoucherCatalogue;
import dev.vouchsafe.voucher.stream.VoucherTags;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An agreement whose ten days two vouchers took long ago: one was redeemed, the expiry of the other is not recorded
 * yet.
 */
class AssignVoucherHandlerTest {

    private static final AgreementId AGREEMENT = AgreementId.of("V-1");

    private final InMemoryService application = new InMemoryService(
            InstantSource.system(),
            VoucherCatalogue.catalogue(),
            new VoucherTags(),
            log -> new AssignVoucherHandler(Given.PROGRAMS, new OverdueVouchers(log)));
    private final Commands commands = application.commands;

    @BeforeEach
    void given() {
        application.record(new BenefitActivated(
                AGREEMENT,
                PROGRAM.id(),
                day("2019-11-04"),
                Given.CUSTOMER,
                day("2022-10-31"),
                PROGRAM.startOf(PROGRAM.calendar().poolsRemovedFrom()),
                on("2019-11-04")));
        application.record(new DaysAccrued(AGREEMENT, PROGRAM.id(), 10, day("2019-11-04"), on("2019-11-04")));
        for (var id : List.of("PS-1", "PS-2")) {
            application.record(new VoucherAssigned(
                    aGrant().of(id, "V-1").assignedOn(day("2020-06-01")).build(), on("2020-06-01")));
        }
        application.record(new VoucherReserved(
                VoucherId.of("PS-1"),
                Given.reservation(Given.grant(5, "2020-06-01")),
                "2020-07",
                null,
                on("2020-06-02")));
        application.record(
                new EngagementReported(VoucherId.of("PS-1"), PARTNER, Given.report(), true, on("2020-06-03")));
        application.record(new VoucherRedeemed(VoucherId.of("PS-1"), PARTNER, day("2020-06-04"), on("2020-06-04")));
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void takesTheDaysOfTheVoucherThatHasFallenDueOnce() {
        assertThat(assign("PS-3"))
                .hasExactlyElementsOfTypes(VoucherExpired.class, VoucherAssigned.class)
                .first()
                .extracting("voucherId")
                .isEqualTo(VoucherId.of("PS-2"));
        assertThat(assign("PS-4"))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("VoucherAssignmentRefused");
    }

    private List<DomainEvent> assign(String id) {
        var command = new AssignVoucher(
                VoucherId.of(id),
                AGREEMENT,
                PROGRAM.id(),
                OfferingId.of("SDPS"),
                5,
                day("2021-03-15"),
                Given.NAMED_MANAGER,
                Given.NAMED_ADMIN,
                id,
                on("2021-03-16"));
        return ((Outcome.Done) commands.send(
                        command, new Cause("message:/vlsc:" + id, Cause.Kind.MESSAGE, "/vlsc", List.of(), "c")))
                .events();
    }
}
