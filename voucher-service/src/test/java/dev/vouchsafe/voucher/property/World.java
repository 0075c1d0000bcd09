package dev.vouchsafe.voucher.property;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.decision.Fact;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.PoolFact;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import dev.vouchsafe.voucher.domain.VoucherFact;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every voucher and agreement, as a sequence of facts makes them, whatever streams the log would find them in. */
final class World {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    final Map<String, Voucher> vouchers = new TreeMap<>();
    final Map<String, Agreement> agreements = new TreeMap<>();

    void apply(Fact fact) {
        switch (fact) {
            case ProgramAmended amended -> vouchers.replaceAll((id, voucher) -> VoucherEvolution.evolve(voucher, amended));
            case PoolFact ofPool -> toAgreement(ofPool.agreementId(), fact);
            case VoucherFact ofVoucher -> {
                vouchers.put(ofVoucher.voucherId(), VoucherEvolution.evolve(voucher(ofVoucher.voucherId()), fact));
                switch (ofVoucher) {
                    case VoucherFact.VoucherAssigned e -> toAgreement(e.grant().agreementId(), e);
                    case VoucherFact.VoucherExpired e -> toAgreement(e.agreementId(), e);
                    case VoucherFact.VoucherWithdrawn e -> toAgreement(e.agreementId(), e);
                    default -> { }
                }
            }
            default -> { }
        }
    }

    private void toAgreement(String agreementId, Fact fact) {
        agreements.put(agreementId, Agreement.evolve(agreements.getOrDefault(agreementId, Agreement.UNKNOWN), fact));
    }

    Voucher voucher(String voucherId) {
        return vouchers.getOrDefault(voucherId, new Voucher.Unknown());
    }

    List<Voucher.Open> open() {
        return vouchers.values().stream().filter(Voucher.Open.class::isInstance).map(Voucher.Open.class::cast).toList();
    }

    /** Two worlds have the same digest if everything in them is the same. */
    String digest() {
        try {
            var statuses = vouchers.values().stream().map(Voucher::status).toList();
            var all = JSON.writeValueAsString(List.of(statuses, vouchers, agreements));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
