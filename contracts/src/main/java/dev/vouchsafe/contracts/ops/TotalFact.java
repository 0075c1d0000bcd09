package dev.vouchsafe.contracts.ops;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of vouchers and money, as the totals count it: each fact once, on its own day. */
public enum TotalFact {
    /** A customer assigned a voucher. */
    ASSIGNED(Of.VOUCHERS),
    REDEEMED(Of.VOUCHERS),
    EXPIRED(Of.VOUCHERS),
    WITHDRAWN(Of.VOUCHERS),
    /** The window of a redeemed voucher closed, and no request had invoiced it. */
    UNCLAIMED(Of.VOUCHERS),
    /** A request was submitted; one that was rejected, corrected and submitted again is requested twice. */
    REQUESTED(Of.MONEY),
    REJECTED(Of.MONEY),
    PAID(Of.MONEY),
    /** A request that was drafted or rejected was not submitted in time. */
    LAPSED(Of.MONEY),
    /** A voucher can still be redeemed or given back, until its last day. */
    USABLE(Of.OPEN),
    /** A redeemed voucher can still be invoiced, until its window closes. */
    CLAIMABLE(Of.OPEN),
    /** A request was submitted or approved and is neither paid nor rejected; until the last day to pay it in time. */
    WAITING(Of.OPEN);

    /** What a fact is counted of. */
    public enum Of {
        VOUCHERS,
        MONEY,
        /** What is still to come, at the end of the days that were asked for. */
        OPEN
    }

    private final Of of;

    TotalFact(Of of) {
        this.of = of;
    }

    public Of of() {
        return of;
    }

    /** The word in answers. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none */
    @JsonCreator
    public static TotalFact ofId(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
