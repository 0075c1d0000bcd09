package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.domain.Pool;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.view.VoucherView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs, as an answer shows it. {@code before} or {@code after} is null where there is no such thing. */
final class Difference {

    private Difference() {}

    /** A voucher as {@link VoucherView} has it. */
    record VoucherShown(
            String status,
            LocalDate lastDay,
            @Nullable PartnerId partnerId,
            @Nullable String closedBy) {

        static @Nullable VoucherShown of(Voucher.@Nullable Issued voucher) {
            if (voucher == null) {
                return null;
            }
            var view = VoucherView.of(voucher);
            return new VoucherShown(view.status(), view.lastDay(), view.partnerId(), view.closedBy());
        }
    }

    record OfVoucher(
            VoucherId voucherId,
            @Nullable VoucherShown before,
            @Nullable VoucherShown after,
            List<Reasons.Reason> because) {}

    /** A pool, or the sum of many. Days. */
    record PoolShown(int balance, int taken, int returned, int forfeited, int removed) {

        static final PoolShown NOTHING = new PoolShown(0, 0, 0, 0, 0);

        static PoolShown of(Pool pool) {
            return new PoolShown(pool.balance(), pool.taken(), pool.returned(), pool.forfeited(), pool.removed());
        }

        PoolShown plus(PoolShown other) {
            return new PoolShown(
                    balance + other.balance,
                    taken + other.taken,
                    returned + other.returned,
                    forfeited + other.forfeited,
                    removed + other.removed);
        }
    }

    record OfPool(
            AgreementId agreementId,
            @Nullable PoolShown before,
            @Nullable PoolShown after) {}
}
