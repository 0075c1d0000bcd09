package dev.vouchsafe.portal.customer.home;

import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param vouchers the open ones
 */
public record CustomerHome(Part<Items<Agreement>> agreements, Part<Items<Voucher>> vouchers) {

    /** An agreement, as the list of agreements says it. */
    public record Agreement(String agreementId, String legalEntity, LocalDate lastDay, int balance, int taken) {}

    /** A voucher, as the list of vouchers says it. */
    public record Voucher(
            String voucherId,
            String status,
            String agreementId,
            String offering,
            int level,
            LocalDate lastDay,
            @Nullable String partnerId) {

        public boolean isTakenUp() {
            return partnerId != null;
        }
    }

    /** What ends first stands first. */
    public List<Voucher> due() {
        return vouchers.here().stream()
                .flatMap(items -> items.items().stream())
                .sorted(Comparator.comparing(Voucher::lastDay))
                .toList();
    }
}
