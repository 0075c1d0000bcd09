package dev.vouchsafe.portal.customer.agreement;

import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.customer.agreement.Pool.Fact;
import dev.vouchsafe.portal.page.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param later the same pool once every deadline has passed, if nothing else happens
 */
public record CustomerAgreement(Pool pool, Part<Pool> later, Part<Items<Row>> vouchers) {

    /** A voucher, as the list of vouchers says it. */
    public record Row(
            String voucherId,
            String status,
            String offering,
            int level,
            LocalDate lastDay,
            @Nullable String partnerId) {

        /** Of what is closed nobody counts the days. */
        public boolean isOpen() {
            return List.of("assigned", "reserved", "reported").contains(status);
        }
    }

    /** What will become of the days, in order. */
    public List<Fact> ahead(Frame frame) {
        return later.here().stream()
                .flatMap(pool -> pool.facts().stream())
                .filter(fact -> fact.at().isAfter(frame.now()))
                .toList();
    }

    /** How many days will be removed. */
    public int toBeRemoved(Frame frame) {
        return ahead(frame).stream()
                .filter(fact -> fact.fact().equals("removed"))
                .mapToInt(Fact::days)
                .sum();
    }

    public DaysOverTime picture(Frame frame) {
        return DaysOverTime.of(
                Stream.concat(pool.facts().stream(), ahead(frame).stream()).toList(), frame.now());
    }

    /** What happened, in the portal's words, with the API's reason beside it. */
    public static String sentence(Frame frame, Fact fact) {
        return frame.words().has("customer.agreement.fact." + fact.fact())
                ? frame.t("customer.agreement.fact." + fact.fact(), fact.days(), fact.voucherId())
                : fact.fact();
    }

    /** A change of the balance with its sign. */
    public static String signed(int change) {
        return change > 0 ? "+" + change : change < 0 ? "\u2212" + -change : "0";
    }
}
