package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.agreement;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.GrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A deadline that has passed counts from its own instant, whether or not its event is recorded. */
class StandingAtAnInstantTest {

    private static final AgreementId AGREEMENT = AgreementId.of("V-1");

    @Test
    void aVoucherIsExpiredFromItsDeadlinesInstantOn() {
        var deadline = grant(5).validity().deadline();
        assertThat(VoucherEvolution.standing(Given.reported(), deadline.minusNanos(1)))
                .isEqualTo(Given.reported());
        assertThat(VoucherEvolution.standing(Given.reported(), deadline))
                .isEqualTo(new Voucher.Expired(Given.reported(), ClosedBy.VOUCHER_LIFE, deadline));
        assertThat(VoucherEvolution.standing(Given.redeemed(), deadline)).isEqualTo(Given.redeemed());
    }

    @Test
    void itStandsAsItWillOnceTheFactIsRecorded() {
        var deadline = grant(5).validity().deadline();
        var event = Closing.expired(Given.reserved(), Given.agreementOf(grant(5)), deadline)
                .getFirst();
        assertThat(VoucherEvolution.standing(Given.reserved(), deadline))
                .isEqualTo(VoucherEvolution.evolve(Given.reserved(), event));
    }

    @Test
    void aVoucherThatIsOverIsNoRepetitionAnyMore() {
        var group = new RepeatGroup(Set.of(VoucherId.of("PS-1")));
        assertThat(group.standing(
                        id -> Given.reserved(), grant(5).validity().deadline().minusNanos(1)))
                .isEqualTo(group);
        assertThat(group.standing(id -> Given.reserved(), grant(5).validity().deadline()))
                .isEqualTo(RepeatGroup.EMPTY);
    }

    @Test
    void aPoolHasBackWhatItsOverdueVouchersHeldAndLosesAllAtItsRemoval() {
        var early = voucher("PS-1", "2020-06-01");
        var late = voucher("PS-2", "2021-03-15");
        var pool = Given.after(
                agreement(30),
                new VoucherAssigned(early.grant(), Instant.EPOCH),
                new VoucherAssigned(late.grant(), Instant.EPOCH));
        assertThat(standing(pool, "2020-11-28T23:59:59Z", early, late).balance())
                .isEqualTo(20);
        assertThat(standing(pool, "2020-11-29T00:00:00Z", early, late).balance())
                .isEqualTo(25);
        assertThat(standing(pool, "2021-07-01T00:00:00Z", early, late).balance())
                .isZero();
        var events = PoolDeadlines.passed(AGREEMENT, pool, List.of(late, early), Instant.parse("2022-01-01T00:00:00Z"));
        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName() + " " + event.at())
                .containsExactly(
                        "VoucherExpired 2020-11-29T00:00:00Z",
                        "PoolDaysRemoved 2021-07-01T00:00:00Z",
                        "VoucherExpired 2021-09-12T00:00:00Z");
        assertThat(((PoolDaysRemoved) events.get(1)).days()).isEqualTo(25);
        assertThat(((VoucherExpired) events.getLast()).days().returned()).isFalse();
    }

    private static Pool standing(Agreement agreement, String at, Voucher.Open... vouchers) {
        var events = PoolDeadlines.passed(AGREEMENT, agreement, List.of(vouchers), Instant.parse(at));
        return PoolDeadlines.after(agreement, events).pool(PROGRAM.id()).orElseThrow();
    }

    private static Voucher.Assigned voucher(String id, String assignedOn) {
        return new Voucher.Assigned(
                aGrant().of(id, "V-1").assignedOn(day(assignedOn)).build(), null);
    }
}
