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
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules about a voucher's state. Each is answered alone, in the order in which a decision asks them. */
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
        var code = over && closedBy == ClosedBy.PROGRAM_END ? REDEMPTION_WINDOW_CLOSED : VOUCHER_EXPIRED;
        return Check.of(code, !over, arithmetic(grant, now))
                .with("assignedOn", grant.assignedOn())
                .with("lastDay", grant.lastDay())
                .with("programLastDay", grant.programLastDay())
                .with("today", grant.dayOf(now));
    }

    /** Only an assigned voucher can be reserved or withdrawn. */
    public static Check voucherNotAvailable(Issued voucher) {
        return stateCheck(VOUCHER_NOT_AVAILABLE, voucher instanceof Assigned, voucher);
    }

    /** A withdrawn voucher is no one's any more. */
    public static Check withdrawnNotAvailable(Issued voucher) {
        return stateCheck(VOUCHER_NOT_AVAILABLE, !(voucher instanceof Withdrawn), voucher);
    }

    public static Check notReserved(Issued voucher) {
        return stateCheck(NOT_RESERVED, voucher instanceof Held, voucher);
    }

    /** Once a report is in, a reservation is neither released nor rescheduled. */
    public static Check alreadyReported(Issued voucher) {
        return stateCheck(ALREADY_REPORTED, !(voucher instanceof Reported), voucher);
    }

    public static Check alreadyRedeemed(Issued voucher) {
        return stateCheck(ALREADY_REDEEMED, !(voucher instanceof Redeemed), voucher);
    }

    /** Only a reported voucher can be redeemed. */
    public static Check completionReportMissing(Issued voucher) {
        return stateCheck(COMPLETION_REPORT_MISSING, !(voucher instanceof Reserved), voucher);
    }

    /** Why a partner cannot upload or report now; empty if it can. Asked by an upload and by a report alike. */
    public static Optional<Violation> reportable(Voucher voucher, String voucherId, String partnerId, Instant now) {
        if (!(voucher instanceof Issued issued) || !issued.knownTo(partnerId)) {
            return Optional.of(voucherNotFound(voucherId));
        }
        return Check.firstFailed(Stream.of(voucherExpired(issued, now), alreadyRedeemed(issued), notReserved(issued)));
    }

    private static Check stateCheck(Code code, boolean passed, Issued voucher) {
        return Check.of(code, passed, "Voucher %s is %s.".formatted(voucher.grant().voucherId(), voucher.status()))
                .with("status", voucher.status());
    }

    private static String arithmetic(Grant grant, Instant now) {
        return "assigned %s + %d days = usable through %s; the program's last day to redeem is %s; today %s".formatted(
                grant.assignedOn(), ChronoUnit.DAYS.between(grant.assignedOn(), grant.lastDay()), grant.lastDay(),
                grant.programLastDay(), grant.dayOf(now));
    }
}
