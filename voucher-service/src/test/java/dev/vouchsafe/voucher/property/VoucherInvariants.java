package dev.vouchsafe.voucher.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.GivenBack;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysAccrued;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysConverted;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.VoucherEvent.DeliverableUploaded;
import dev.vouchsafe.voucher.domain.VoucherEvent.EngagementReported;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExtended;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherWithdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * What must hold after every event of the log. It keeps books of its own, from the program's text: it asks none of the
 * rules that the service decides by.
 */
final class VoucherInvariants {

    private static final LocalDate PROGRAM_LAST_DAY = LocalDate.of(2022, 1, 1);
    private static final Instant POOLS_REMOVED_AT = Instant.parse("2021-07-01T00:00:00Z");

    private final Map<AgreementId, Integer> balances = new HashMap<>();
    private final Map<VoucherId, LocalDate> openLastDays = new HashMap<>();
    private final Map<VoucherId, LocalDate> assignedOn = new HashMap<>();
    private final Map<VoucherId, PartnerId> holders = new HashMap<>();
    private final Map<VoucherId, String> ends = new HashMap<>();

    void check(RecordedEvent event) {
        switch (event.payload()) {
            case BenefitActivated e ->
                assertThat(balances.put(e.agreementId(), 0))
                        .as("activated once")
                        .isNull();
            case DaysAccrued e -> add(e.agreementId(), e.days());
            case DaysConverted e -> add(e.agreementId(), e.days());
            case PoolDaysRemoved e -> removed(e, event.recordedAt());
            case VoucherAssigned e -> assigned(e.grant());
            case VoucherReserved e ->
                assertThat(holders.put(e.voucherId(), e.reservation().partnerId()))
                        .as("holders before: %s", e.voucherId())
                        .isNull();
            case ReservationReleased e ->
                assertThat(holders.remove(e.voucherId())).isEqualTo(e.partnerId());
            case DeliverableUploaded e -> assertThat(holders).containsEntry(e.voucherId(), e.partnerId());
            case EngagementReported e -> assertThat(holders).containsEntry(e.voucherId(), e.partnerId());
            case VoucherRedeemed e -> {
                assertThat(holders).containsEntry(e.voucherId(), e.partnerId());
                assertThat(e.at()).isBefore(deadline(e.voucherId()));
                ended(e.voucherId(), "redeemed");
            }
            case VoucherExpired e -> expired(e, event.recordedAt());
            case VoucherWithdrawn e -> {
                ended(e.voucherId(), "withdrawn");
                givenBack(e.agreementId(), e.days());
            }
            case VoucherExtended e -> openLastDays.computeIfPresent(e.voucherId(), (id, day) -> day.plusDays(e.days()));
            case ProgramAmended e ->
                openLastDays.replaceAll(
                        (id, day) -> assignedOn.get(id).isBefore(e.createdBefore()) && e.at().isBefore(deadline(id))
                                ? day.plusDays(e.extendDays())
                                : day);
            default -> {}
        }
    }

    private void assigned(Grant grant) {
        assertThat(assignedOn.put(grant.voucherId(), grant.validity().assignedOn()))
                .as("%s is assigned once", grant.voucherId())
                .isNull();
        var more = grant.extensions().stream()
                .mapToInt(extension -> extension.days())
                .sum();
        openLastDays.put(grant.voucherId(), grant.validity().assignedOn().plusDays(180 + more));
        add(grant.agreementId(), -grant.entitlement().level());
    }

    private void expired(VoucherExpired e, Instant recordedAt) {
        assertThat(e.at()).as("%s expires at its own instant", e.voucherId()).isEqualTo(deadline(e.voucherId()));
        assertThat(recordedAt).as("%s does not expire early", e.voucherId()).isAfterOrEqualTo(e.at());
        assertThat(e.partnerId()).isEqualTo(holders.get(e.voucherId()));
        ended(e.voucherId(), "expired");
        givenBack(e.agreementId(), e.days());
    }

    private void ended(VoucherId voucherId, String how) {
        assertThat(ends.put(voucherId, how))
                .as("%s is %s, and was before", voucherId, how)
                .isNull();
        openLastDays.remove(voucherId);
    }

    private void givenBack(AgreementId agreementId, GivenBack days) {
        add(agreementId, days.returned() ? days.days() : 0);
    }

    private void removed(PoolDaysRemoved e, Instant recordedAt) {
        assertThat(e.at()).isEqualTo(POOLS_REMOVED_AT);
        assertThat(recordedAt).isAfterOrEqualTo(e.at());
        add(e.agreementId(), -e.days());
        assertThat(balances.get(e.agreementId()))
                .as("what %s holds after its removal", e.agreementId())
                .isZero();
    }

    private void add(AgreementId agreementId, int days) {
        assertThat(balances.merge(agreementId, days, Integer::sum))
                .as("balance of %s", agreementId)
                .isNotNegative();
    }

    private Instant deadline(VoucherId voucherId) {
        var lastDay = openLastDays.get(voucherId);
        assertThat(lastDay).as("%s is open", voucherId).isNotNull();
        return (lastDay.isBefore(PROGRAM_LAST_DAY) ? lastDay : PROGRAM_LAST_DAY)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** What the service makes of the pools after the same event. */
    void checkBalances(Map<AgreementId, Agreement> agreements) {
        balances.forEach((agreementId, balance) -> assertThat(
                        agreements.get(agreementId).pools().values())
                .as("pools of %s", agreementId)
                .allSatisfy(pool -> assertThat(pool.balance()).isEqualTo(balance)));
    }

    /** Every voucher, once time has passed its last possible deadline, and how it ended. */
    Map<VoucherId, String> allEnded() {
        assertThat(openLastDays).as("vouchers whose deadline never fired").isEmpty();
        assertThat(ends.keySet()).isEqualTo(assignedOn.keySet());
        return ends;
    }
}
