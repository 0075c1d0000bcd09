package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.program.text.Finding.ALREADY_REDEEMED;
import static dev.vouchsafe.program.text.Finding.ALREADY_REPORTED;
import static dev.vouchsafe.program.text.Finding.COMPLETION_REPORT_MISSING;
import static dev.vouchsafe.program.text.Finding.NOT_RESERVED;
import static dev.vouchsafe.program.text.Finding.NOT_YET_REDEEMED;
import static dev.vouchsafe.program.text.Finding.REDEMPTION_WINDOW_CLOSED;
import static dev.vouchsafe.program.text.Finding.VOUCHER_EXPIRED;
import static dev.vouchsafe.program.text.Finding.VOUCHER_NOT_AVAILABLE;
import static dev.vouchsafe.program.text.Finding.VOUCHER_SETTLED;
import static dev.vouchsafe.program.text.Finding.VOUCHER_USABLE;
import static dev.vouchsafe.program.text.Finding.VOUCHER_WITHDRAWN;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Texts;
import dev.vouchsafe.voucher.domain.Voucher.Assigned;
import dev.vouchsafe.voucher.domain.Voucher.Expired;
import dev.vouchsafe.voucher.domain.Voucher.Held;
import dev.vouchsafe.voucher.domain.Voucher.Issued;
import dev.vouchsafe.voucher.domain.Voucher.Open;
import dev.vouchsafe.voucher.domain.Voucher.Redeemed;
import dev.vouchsafe.voucher.domain.Voucher.Reported;
import dev.vouchsafe.voucher.domain.Voucher.Reserved;
import dev.vouchsafe.voucher.domain.Voucher.Withdrawn;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules about a voucher's state. Each is answered alone; {@link Step} says which are asked when, and in which
 * order.
 */
public final class VoucherStateRules {

    private VoucherStateRules() {}

    /** The answer to whoever may not know of the voucher, whatever the reason. */
    @Rule("voucher-not-found")
    public static Violation voucherNotFound(VoucherId voucherId) {
        return Violation.of(Code.VOUCHER_NOT_FOUND, VoucherText.NO_SUCH_VOUCHER.with("voucherId", voucherId));
    }

    /**
     * A voucher is over from its deadline's instant on, recorded or not. Fails with {@code redemption-window-closed}
     * where the program's end closed it.
     */
    @Rule("voucher-expired")
    public static Check voucherExpired(Issued voucher, Instant at) {
        var grant = voucher.grant();
        boolean over = voucher instanceof Expired
                || voucher instanceof Open && grant.validity().isOverAt(at);
        var found = over
                ? redemptionWindowClosed(voucher) ? REDEMPTION_WINDOW_CLOSED : VOUCHER_EXPIRED
                : voucher instanceof Open ? VOUCHER_USABLE : VOUCHER_SETTLED;
        return Check.of(found)
                .with("status", voucher.status())
                .with("assignedOn", grant.validity().assignedOn())
                .with("lastDay", grant.validity().lastDay())
                .with("programLastDay", grant.validity().programLastDay())
                .with("today", grant.validity().dayOf(at))
                .with("life", grant.life());
    }

    /** Whether a voucher that is over was closed by the program's end, not by its own. */
    @Rule("redemption-window-closed")
    private static boolean redemptionWindowClosed(Issued voucher) {
        var closedBy = voucher instanceof Expired expired
                ? expired.closedBy()
                : voucher.grant().validity().closedBy();
        return closedBy == ClosedBy.PROGRAM_END;
    }

    /** Only an assigned voucher can be reserved or withdrawn. */
    @Rule("voucher-not-available")
    public static Check voucherNotAvailable(Issued voucher) {
        return ofState(Check.of(VOUCHER_NOT_AVAILABLE, voucher instanceof Assigned), voucher);
    }

    /** A withdrawn voucher is no one's any more. */
    @Rule("voucher-not-available")
    public static Check withdrawnNotAvailable(Issued voucher) {
        return ofState(Check.of(VOUCHER_WITHDRAWN, !(voucher instanceof Withdrawn)), voucher);
    }

    /** A partner holds the voucher. */
    @Rule("not-reserved")
    public static Check notReserved(Issued voucher) {
        return ofState(Check.of(NOT_RESERVED, voucher instanceof Held), voucher);
    }

    /** Once a report is in, a reservation is neither released nor rescheduled. */
    @Rule("already-reported")
    public static Check alreadyReported(Issued voucher) {
        return ofState(Check.of(ALREADY_REPORTED, !(voucher instanceof Reported)), voucher);
    }

    /** A redeemed voucher is done with. */
    @Rule("already-redeemed")
    public static Check alreadyRedeemed(Issued voucher) {
        return voucher instanceof Redeemed redeemed
                ? ofState(Check.of(ALREADY_REDEEMED), voucher).with("redeemedOn", redeemed.redeemedOn())
                : ofState(Check.of(NOT_YET_REDEEMED), voucher);
    }

    /** Only a reported voucher can be redeemed. */
    @Rule("completion-report-missing")
    public static Check completionReportMissing(Issued voucher) {
        return ofState(Check.of(COMPLETION_REPORT_MISSING, !(voucher instanceof Reserved)), voucher);
    }

    /**
     * Why a partner cannot upload or report now; empty if it can. Asked by an upload and by a report alike.
     *
     * @param texts the words of a program, by its id
     */
    public static Optional<Violation> reportable(
            Voucher voucher, VoucherId voucherId, PartnerId partnerId, Instant at, Function<String, Texts> texts) {
        if (!(voucher instanceof Issued issued) || !issued.knownTo(partnerId)) {
            return Optional.of(voucherNotFound(voucherId));
        }
        return Step.REPORT.refusedBy(issued, at, texts.apply(issued.grant().program()));
    }

    private static Check ofState(Check check, Issued voucher) {
        return check.with("voucherId", voucher.grant().voucherId()).with("status", voucher.status());
    }
}
