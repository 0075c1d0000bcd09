package dev.vouchsafe.payment.totals;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.domain.ReceivedEvent.RedemptionReceived;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.listing.FoldedList;
import dev.vouchsafe.platform.listing.ListForm;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.program.Programs;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** A row for each redeemed voucher, with what happened to its money. Nobody lists them: they are summed. */
@Component
class MoneyRows extends FoldedList<VoucherMoney> {

    static final String NAME = "voucher-money";

    MoneyRows(LogReader log, Programs programs) {
        super(
                NAME,
                ListForm.identifiedBy("voucherId"),
                log,
                MoneyRows::money,
                MoneyRows::vouchersOf,
                money -> Optional.ofNullable(money.window()).map(window -> row(money, programs)).stream());
    }

    private static Fold<VoucherMoney> money(String id) {
        var voucherId = new VoucherId(id);
        return new Fold<>(
                PaymentStreams.voucherEvents(voucherId), VoucherMoney.unknown(voucherId), VoucherMoney::after);
    }

    private static Stream<String> vouchersOf(Object event) {
        return switch (event) {
            case PaymentWindowOpened opened -> Stream.of(opened.voucherId().value());
            case PaymentWindowClosed closed -> Stream.of(closed.voucherId().value());
            case RedemptionReceived received ->
                Stream.of(received.told().voucherId().value());
            case RequestEvent of -> of.vouchers().stream().map(VoucherId::value);
            default -> Stream.empty();
        };
    }

    private static Document row(VoucherMoney money, Programs programs) {
        var window = money.redeemedIn();
        var redeemed = money.redeemed();
        return new Document("_id", money.voucherId().value())
                .append(
                        "offering",
                        redeemed == null ? null : redeemed.offering().value())
                .append("country", window.deliveryCountry())
                .append("partnerId", window.partnerId().value())
                .append("level", window.level())
                .append("redeemedOn", window.redeemedOn().toString())
                .append("lastDay", window.lastDay().toString())
                .append(
                        "steps",
                        money.steps().stream()
                                .map(step -> step(step, window.program(), programs))
                                .toList());
    }

    private static Document step(VoucherMoney.Step step, String program, Programs programs) {
        var money = step.money();
        return new Document("kind", step.kind().name())
                .append("day", programs.dayOf(program, step.at()).toString())
                .append("currency", money == null ? null : money.currency().getCurrencyCode())
                .append("amount", money == null ? null : money.amount().toPlainString())
                .append("until", step.until() == null ? null : step.until().toString());
    }
}
