package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.contracts.decision.Code.ALREADY_REDEEMED;
import static dev.vouchsafe.contracts.decision.Code.ALREADY_REPORTED;
import static dev.vouchsafe.contracts.decision.Code.COMPLETION_REPORT_MISSING;
import static dev.vouchsafe.contracts.decision.Code.NOT_RESERVED;
import static dev.vouchsafe.contracts.decision.Code.REDEMPTION_WINDOW_CLOSED;
import static dev.vouchsafe.contracts.decision.Code.VOUCHER_EXPIRED;
import static dev.vouchsafe.contracts.decision.Code.VOUCHER_NOT_AVAILABLE;
import static dev.vouchsafe.contracts.decision.Code.VOUCHER_NOT_FOUND;

import dev.vouchsafe.contracts.decision.Check;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.voucher.ClosedBy;
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

/** The rules about a voucher's state. Each is answered alone; {@link Step} says which are asked when, and in which order. */
public final class StateRules {

    private StateRules() {
    }

    /** The answer to whoever may not know of the voucher, whatever the reason. */
    public static Violation voucherNotFound(String voucherId) {
        return Violation.of(VOUCHER_NOT_FOUND, "There is no voucher %s that you may see.".formatted(voucherId));
    }

    /** Fails with {@code voucher-expired} or {@code redemption-window-closed}: from the deadline's instant on, recorded or not. */
    public static Check voucherExpired(Issued voucher, Instant now) {
        var grant = voucher.grant();
        boolean over = voucher instanceof Expired || voucher instanceof Open && grant.isOverAt(now);
        var closedBy = voucher instanceof Expired expired ? expired.closedBy() : grant.closedBy();
        boolean programIsOver = over && closedBy == ClosedBy.PROGRAM_END;
        return Check.of(programIsOver ? REDEMPTION_WINDOW_CLOSED : VOUCHER_EXPIRED, !over, lifeInWords(voucher, over, programIsOver, now))
                .with("assignedOn", grant.assignedOn())
                .with("lastDay", grant.lastDay())
                .with("programLastDay", grant.programLastDay())
                .with("today", grant.dayOf(now));
    }

    /** Only an assigned voucher can be reserved or withdrawn. */
    public static Check voucherNotAvailable(Issued voucher) {
        return stateCheck(VOUCHER_NOT_AVAILABLE, voucher instanceof Assigned, voucher, "an assigned voucher is free to be reserved or withdrawn",
                "only an assigned voucher can be reserved or withdrawn");
    }

    /** A withdrawn voucher is no one's any more. */
    public static Check withdrawnNotAvailable(Issued voucher) {
        return stateCheck(VOUCHER_NOT_AVAILABLE, !(voucher instanceof Withdrawn), voucher, "it is not withdrawn",
                "its customer has taken it back");
    }

    public static Check notReserved(Issued voucher) {
        return stateCheck(NOT_RESERVED, voucher instanceof Held, voucher, "a partner holds it", "no partner holds a reservation of it");
    }

    /** Once a report is in, a reservation is neither released nor rescheduled. */
    public static Check alreadyReported(Issued voucher) {
        return stateCheck(ALREADY_REPORTED, !(voucher instanceof Reported), voucher, "no completion report is in",
                "once a completion report is in, the reservation is neither released nor rescheduled");
    }

    public static Check alreadyRedeemed(Issued voucher) {
        return stateCheck(ALREADY_REDEEMED, !(voucher instanceof Redeemed), voucher, "it is not redeemed", voucher instanceof Redeemed redeemed
                ? "that was on %s and is final".formatted(redeemed.grant().dayOf(redeemed.at())) : "");
    }

    /** Only a reported voucher can be redeemed. */
    public static Check completionReportMissing(Issued voucher) {
        return stateCheck(COMPLETION_REPORT_MISSING, !(voucher instanceof Reserved), voucher, "no completion report is outstanding",
                "its completion report is not in yet");
    }

    /** Why a partner cannot upload or report now; empty if it can. Asked by an upload and by a report alike. */
    public static Optional<Violation> reportable(Voucher voucher, String voucherId, String partnerId, Instant now) {
        if (!(voucher instanceof Issued issued) || !issued.knownTo(partnerId)) {
            return Optional.of(voucherNotFound(voucherId));
        }
        return Step.REPORT.refusedBy(issued, now);
    }

    private static Check stateCheck(Code code, boolean passed, Issued voucher, String ifPassed, String ifFailed) {
        return Check.of(code, passed, "Voucher %s is %s: %s.".formatted(voucher.grant().voucherId(), voucher.status(), passed ? ifPassed : ifFailed))
                .with("status", voucher.status());
    }

    private static String lifeInWords(Issued voucher, boolean over, boolean programIsOver, Instant now) {
        var grant = voucher.grant();
        if (!(voucher instanceof Open) && !over) {
            return "A %s voucher does not expire any more: %s; today %s.".formatted(voucher.status(), grant.arithmetic(), grant.dayOf(now));
        }
        if (programIsOver) {
            return "The program's last day to redeem was %s, whatever the voucher's own life (%s); today %s.".formatted(
                    grant.programLastDay(), grant.arithmetic(), grant.dayOf(now));
        }
        return over
                ? "The voucher's life is over: %s; today %s.".formatted(grant.arithmetic(), grant.dayOf(now))
                : "The voucher can be used: %s; today %s; the program's last day to redeem is %s.".formatted(
                        grant.arithmetic(), grant.dayOf(now), grant.programLastDay());
    }
}
