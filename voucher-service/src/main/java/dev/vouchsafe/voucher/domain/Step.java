package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Texts;
import dev.vouchsafe.voucher.domain.Voucher.Issued;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What can be done to a voucher, each with the rules about its state, in the order in which they are asked. */
public enum Step {
    RESERVE((voucher, at) ->
            Stream.of(VoucherStateRules.voucherExpired(voucher, at), VoucherStateRules.voucherNotAvailable(voucher))),
    RESCHEDULE(Step::whileReserved),
    /** Names a consultant for the reservation. */
    CONSULTANT(Step::whileReserved),
    RELEASE(Step::whileReserved),
    UPLOAD(Step::untilRedeemed),
    REPORT(Step::untilRedeemed),
    REDEEM((voucher, at) -> Stream.of(
            VoucherStateRules.voucherExpired(voucher, at),
            VoucherStateRules.alreadyRedeemed(voucher),
            VoucherStateRules.notReserved(voucher),
            VoucherStateRules.completionReportMissing(voucher))),
    WITHDRAW((voucher, at) ->
            Stream.of(VoucherStateRules.voucherExpired(voucher, at), VoucherStateRules.voucherNotAvailable(voucher))),
    /** Names other people of the customer. */
    CONTACTS(Step::whileOpen),
    EXTEND(Step::whileOpen);

    private final BiFunction<Issued, Instant, Stream<Check>> rules;

    Step(BiFunction<Issued, Instant, Stream<Check>> rules) {
        this.rules = rules;
    }

    /** The step's word in answers, such as {@code reserve}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The rules about the state, up to the first that fails: each is answered alone, and nothing behind it is looked
     * at.
     */
    public Stream<Check> stateRules(Issued voucher, Instant at) {
        var asked = rules.apply(voucher, at).toList();
        long passed = asked.stream().takeWhile(Check::passed).count();
        return asked.stream().limit(passed + 1);
    }

    /**
     * Why the state does not allow the step at the instant, in the words of the voucher's program; empty if it does.
     */
    public Optional<Violation> refusedBy(Issued voucher, Instant at, Texts texts) {
        return texts.firstFailed(rules.apply(voucher, at));
    }

    private static Stream<Check> whileOpen(Issued voucher, Instant at) {
        return Stream.of(
                VoucherStateRules.voucherExpired(voucher, at),
                VoucherStateRules.alreadyRedeemed(voucher),
                VoucherStateRules.withdrawnNotAvailable(voucher));
    }

    private static Stream<Check> untilRedeemed(Issued voucher, Instant at) {
        return Stream.of(
                VoucherStateRules.voucherExpired(voucher, at),
                VoucherStateRules.alreadyRedeemed(voucher),
                VoucherStateRules.notReserved(voucher));
    }

    private static Stream<Check> whileReserved(Issued voucher, Instant at) {
        return Stream.of(
                VoucherStateRules.voucherExpired(voucher, at),
                VoucherStateRules.alreadyRedeemed(voucher),
                VoucherStateRules.alreadyReported(voucher),
                VoucherStateRules.notReserved(voucher));
    }
}
