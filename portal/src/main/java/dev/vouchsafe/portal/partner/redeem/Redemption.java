package dev.vouchsafe.portal.partner.redeem;

import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.voucher.VoucherChecks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param vouchers what would happen to each
 * @param results what happened to each; null before
 */
public record Redemption(List<Chosen> vouchers, @Nullable List<Result> results) {

    private static final String REDEEM = "redeem";

    /** A voucher and what the rules say of redeeming it. */
    public record Chosen(String voucherId, Part<VoucherChecks> checks) {

        public boolean willBeRedeemed() {
            return checks.here().map(judged -> judged.lets(REDEEM)).orElse(false);
        }

        /** What stands in the way, or why nobody can say. */
        public List<String> inTheWay() {
            return checks.here()
                    .map(judged -> judged.inTheWay(REDEEM))
                    .orElseGet(() -> checks.away().stream().toList());
        }
    }

    /**
     * What became of one.
     *
     * @param status the HTTP status that it would have had alone
     * @param codes of the rules that said no
     */
    public record Answer(String voucherId, int status, List<String> codes) {

        public boolean isDone() {
            return status < 300;
        }
    }

    /** What became of one, with the sentences of the rules that said no. */
    public record Result(Answer answer, List<String> sentences) {}

    public long willBeRedeemed() {
        return vouchers.stream().filter(Chosen::willBeRedeemed).count();
    }

    public long done() {
        return results == null
                ? 0
                : results.stream().filter(result -> result.answer().isDone()).count();
    }
}
