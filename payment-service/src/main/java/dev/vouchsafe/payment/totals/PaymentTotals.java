package dev.vouchsafe.payment.totals;

import static com.mongodb.client.model.Filters.lt;

import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.contracts.ops.TotalFact;
import dev.vouchsafe.contracts.ops.TotalLine;
import dev.vouchsafe.payment.totals.VoucherMoney.Kind;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.platform.totals.AskedTotals;
import dev.vouchsafe.platform.totals.TotalSums;
import dev.vouchsafe.platform.totals.TotalsSource;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of the money of redeemed vouchers. */
@Component
record PaymentTotals(ReadModels models) implements TotalsSource {

    private static final int BATCH = 500;

    @Override
    public List<TotalLine> lines(AskedTotals asked) {
        var sums = new TotalSums();
        var to = asked.to();
        models.live(MoneyRows.NAME)
                .find(to == null ? new Document() : lt("redeemedOn", to.toString()))
                .batchSize(BATCH)
                .forEach(row -> count(row, asked, sums));
        return sums.lines();
    }

    private static void count(Document row, AskedTotals asked, TotalSums sums) {
        int days = row.getInteger("level");
        var claimable = true;
        Document asksFor = null;
        for (var step : row.getList("steps", Document.class)) {
            var day = step.getString("day");
            if (!asked.isPast(day)) {
                break;
            }
            var kind = Kind.valueOf(step.getString("kind"));
            var fact = fact(kind);
            if (fact != null && asked.has(day)) {
                sums.add(key(row, asked, day), fact, days, money(step), null);
            }
            switch (kind) {
                case REQUESTED, APPROVED -> asksFor = step;
                case REJECTED, LAPSED -> asksFor = null;
                case PAID -> {
                    asksFor = null;
                    claimable = false;
                }
                case UNCLAIMED, CLOSED -> claimable = false;
            }
        }
        if (asksFor != null) {
            var until = asksFor.getString("until");
            sums.add(key(row, asked, until), TotalFact.WAITING, days, money(asksFor), until);
        } else if (claimable) {
            var until = row.getString("lastDay");
            sums.add(key(row, asked, until), TotalFact.CLAIMABLE, days, null, until);
        }
    }

    private static @Nullable TotalFact fact(Kind kind) {
        return switch (kind) {
            case REQUESTED -> TotalFact.REQUESTED;
            case APPROVED, CLOSED -> null;
            case REJECTED -> TotalFact.REJECTED;
            case PAID -> TotalFact.PAID;
            case LAPSED -> TotalFact.LAPSED;
            case UNCLAIMED -> TotalFact.UNCLAIMED;
        };
    }

    private static @Nullable String key(Document row, AskedTotals asked, @Nullable String day) {
        return asked.key(day, row.getString("offering"), row.getString("country"), row.getString("partnerId"));
    }

    private static @Nullable Money money(Document step) {
        var amount = step.getString("amount");
        return amount == null ? null : Money.of(step.getString("currency"), amount);
    }
}
