package dev.vouchsafe.contracts.decision;

import java.util.Locale;

/**
 * Every refusal the system gives: the rule's code, the HTTP status of the answer and whether it is answered alone.
 * Source: the program's table of codes. A code with status 0 appears only in recorded facts and on Kafka.
 */
public enum Code {
    BENEFIT_NOT_ACTIVATED(0, true),
    AGREEMENT_ENDED(0, false),
    ASSIGNED_IN_FUTURE(0, false),
    ASSIGNMENT_WINDOW_CLOSED(0, false),
    OFFERING_UNKNOWN(0, false),
    OFFERING_RETIRED(0, false),
    LEVEL_NOT_OFFERED(0, false),
    INSUFFICIENT_DAYS(0, false),
    VOUCHER_ALREADY_ASSIGNED(0, true),
    ACCRUAL_ENDED(0, false),
    CONVERSION_ENDED(0, false),
    FORBIDDEN(403, true),
    NOT_FOUND(404, true),
    VOUCHER_NOT_FOUND(404, true),
    VOUCHER_NOT_AVAILABLE(409, true),
    VOUCHER_EXPIRED(409, true),
    REDEMPTION_WINDOW_CLOSED(409, true),
    NOT_RESERVED(409, true),
    ALREADY_REPORTED(409, true),
    ALREADY_REDEEMED(409, true),
    TERMS_NOT_ACCEPTED(422, false),
    PARTNER_NOT_ENROLLED(422, false),
    ENGAGEMENT_NOT_IN_OFFERING(422, false),
    ENGAGEMENT_RETIRED(422, false),
    COMPETENCY_MISSING(422, false),
    LOCATION_UNKNOWN(422, false),
    LOCATION_COUNTRY_MISMATCH(422, false),
    ENGAGEMENT_ALREADY_STARTED(422, false),
    ENGAGEMENT_OUTSIDE_VALIDITY(422, false),
    ENGAGEMENT_TOO_LONG(422, false),
    REPEAT_15_DAY_ENGAGEMENT(422, false),
    CONSULTANT_NOT_QUALIFIED(422, false),
    DELIVERABLE_MISSING(422, false),
    ENGAGEMENT_NOT_FINISHED(422, false),
    COMPLETION_REPORT_MISSING(422, true),
    AGREEMENT_NOT_SIGNED(422, false),
    NO_REDEEMED_VOUCHER(422, true),
    NOT_REGISTERED(422, false),
    VOUCHER_NOT_REDEEMED(422, false),
    VOUCHER_ALREADY_INVOICED(409, false),
    MIXED_LOCATIONS(422, false),
    NO_RATE(422, false),
    PAYMENT_WINDOW_CLOSED(422, false),
    SEPARATION_OF_DUTIES(403, true),
    TAX_TOO_HIGH(422, false),
    ACCOUNT_CHANGED(409, true),
    WRONG_STATE(409, true),
    IDEMPOTENCY_KEY_REUSED(422, true),
    MALFORMED(400, true);

    private final int status;
    private final boolean alone;

    Code(int status, boolean alone) {
        this.status = status;
        this.alone = alone;
    }

    /** The code as it is written in answers and messages, such as {@code voucher-not-found}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status of an answer that carries this code; 0 if it never appears in an HTTP answer. */
    public int status() {
        return status;
    }

    /** Whether the code is answered by itself, with nothing behind it evaluated. */
    public boolean alone() {
        return alone;
    }
}
