package dev.vouchsafe.voucher.property;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.testing.World;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.PoolEvent;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every voucher and agreement. */
final class VoucherWorld extends World {

    final Map<VoucherId, Voucher> vouchers = new TreeMap<>(Comparator.comparing(VoucherId::value));
    final Map<AgreementId, Agreement> agreements = new TreeMap<>(Comparator.comparing(AgreementId::value));

    @Override
    public void apply(DomainEvent event) {
        switch (event) {
            case ProgramAmended amended ->
                vouchers.replaceAll((id, voucher) -> VoucherEvolution.evolve(voucher, amended));
            case PoolEvent ofPool -> toAgreement(ofPool.agreementId(), event);
            case VoucherEvent ofVoucher -> {
                vouchers.put(ofVoucher.voucherId(), VoucherEvolution.evolve(voucher(ofVoucher.voucherId()), event));
                switch (ofVoucher) {
                    case VoucherEvent.VoucherAssigned e -> toAgreement(e.grant().agreementId(), e);
                    case VoucherEvent.VoucherExpired e -> toAgreement(e.agreementId(), e);
                    case VoucherEvent.VoucherWithdrawn e -> toAgreement(e.agreementId(), e);
                    default -> {}
                }
            }
            default -> {}
        }
    }

    private void toAgreement(AgreementId agreementId, DomainEvent event) {
        agreements.put(agreementId, Agreement.evolve(agreements.getOrDefault(agreementId, Agreement.UNKNOWN), event));
    }

    Voucher voucher(VoucherId voucherId) {
        return vouchers.getOrDefault(voucherId, new Voucher.Unknown());
    }

    List<Voucher.Open> open() {
        return vouchers.values().stream()
                .filter(Voucher.Open.class::isInstance)
                .map(Voucher.Open.class::cast)
                .toList();
    }

    @Override
    protected Object content() {
        return List.of(vouchers.values().stream().map(Voucher::status).toList(), vouchers, agreements);
    }
}
