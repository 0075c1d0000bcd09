package dev.vouchsafe.contracts.notice;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What people are told of, and the facts that its words may speak of. Days are ISO dates in the program's zone, ids and
 * codes texts, amounts of days whole numbers, money as everywhere. A fact marked with {@code ?} may be missing.
 */
public enum NoticeKind {
    VOUCHER_ASSIGNED("voucherId", "agreementId", "offering", "level", "assignedOn", "lastDay"),
    VOUCHER_RESERVED(
            "voucherId",
            "partnerId",
            "partnerName?",
            "engagement",
            "plannedFrom",
            "plannedTo",
            "plannedDays",
            "consultantId?",
            "lastDay"),
    /** {@code by}: {@code partner}, {@code customer}, {@code operator}. */
    VOUCHER_RELEASED("voucherId", "partnerId", "partnerName?", "by", "reason", "text?", "lastDay"),
    VOUCHER_RESCHEDULED(
            "voucherId",
            "partnerId",
            "partnerName?",
            "plannedFrom",
            "plannedTo",
            "plannedDays",
            "consultantId?",
            "lastDay"),
    /** {@code missing}: what is still to do, in order: {@code reservation}, {@code report}, {@code redemption}. */
    VOUCHER_REMINDER("voucherId", "lastDay", "daysBefore", "status", "missing", "partnerId?", "partnerName?"),
    /** {@code end}: {@code removal} or {@code agreement-end}, at the end of {@code lastDay}. */
    POOL_REMINDER("agreementId", "days", "daysBefore", "end", "lastDay"),
    VOUCHER_REDEEMED("voucherId", "partnerId", "partnerName?", "redeemedOn"),
    /**
     * {@code closedBy}: {@code voucher-life} or {@code program-end}. What became of the days is the customer's alone.
     */
    VOUCHER_EXPIRED("voucherId", "lastDay", "closedBy", "daysReturned", "daysForfeited"),
    VOUCHER_WITHDRAWN("voucherId", "withdrawnOn", "daysReturned", "daysForfeited"),
    PAYMENT_REMINDER("vouchers", "lastDay", "daysBefore"),
    /** {@code reference}: the number that a request gets with its first submission. */
    PAYMENT_SUBMITTED("requestId", "reference", "partnerId", "total", "vouchers"),
    PAYMENT_APPROVED("requestId", "reference", "total", "payThrough"),
    /**
     * {@code correctThrough}: the last day on which it can be corrected and submitted again; missing if that is past.
     */
    PAYMENT_REJECTED("requestId", "reference", "total", "reasons", "correctThrough?"),
    PAYMENT_PAID("requestId", "reference", "total", "paidOn", "valueOn?", "bankReference?"),
    PAYMENT_LAPSED("requestId", "reference?", "total", "vouchers"),
    COMPETENCY_ENDING("competency", "level", "lastDay", "daysBefore", "vouchers"),
    AMENDMENT("amendment", "reason", "voucherId", "oldLastDay", "newLastDay"),
    /** {@code offBecause}: {@code gone} or {@code failing}. Told by notification-service itself. */
    WEBHOOK_OFF("webhookId", "offBecause");

    private static final Map<String, NoticeKind> BY_ID =
            Arrays.stream(values()).collect(toUnmodifiableMap(NoticeKind::id, Function.identity()));

    private final List<String> facts;

    NoticeKind(String... facts) {
        this.facts = List.of(facts);
    }

    /** Its word, such as {@code voucher-assigned}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this word. */
    public static Optional<NoticeKind> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The facts that it always has. */
    public List<String> required() {
        return facts.stream().filter(fact -> !fact.endsWith("?")).toList();
    }

    /** All facts that it may have. */
    public List<String> facts() {
        return facts.stream().map(fact -> fact.replace("?", "")).toList();
    }
}
