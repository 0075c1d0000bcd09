package dev.vouchsafe.portal.ops.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How things would stand under another program, as the API says it. */
public record WhatIf(
        Instant asOf,
        Played played,
        Totals totals,
        Listed<Changed<Voucher>> vouchers,
        Listed<Pool> pools,
        Listed<Request> paymentRequests,
        Listed<Refused> nowRefused) {

    /** How much was played again. */
    public record Played(long messages, long calls, long deadlines) {}

    /** Totals of each kind of thing; what they count differs. */
    public record Totals(BeforeAfter vouchers, BeforeAfter pools, BeforeAfter payments) {}

    public record BeforeAfter(Map<String, JsonNode> before, Map<String, JsonNode> after) {}

    /** The first of a list, and how many there are. */
    public record Listed<T>(long total, List<T> items) {}

    /** A voucher that would be another; {@code before} or {@code after} is null where there is none. */
    public record Changed<T>(
            String voucherId, @Nullable T before, @Nullable T after, List<Because> because) {}

    public record Voucher(
            String status, LocalDate lastDay, @Nullable String partnerId, @Nullable String closedBy) {}

    /** Why: what would be decided otherwise first. */
    public record Because(Instant at, String code, String detail) {}

    public record Pool(
            String agreementId, @Nullable Map<String, Long> before, @Nullable Map<String, Long> after) {}

    public record Request(
            String requestId, @Nullable Sum before, @Nullable Sum after) {}

    public record Sum(String status, dev.vouchsafe.portal.text.@Nullable Amount total) {}

    /** A call or message that would be refused. */
    public record Refused(dev.vouchsafe.portal.ops.Subject subject, Instant at, String detail) {}

    /** Whether nothing would differ. */
    public boolean isSame() {
        return vouchers.total() + pools.total() + paymentRequests.total() + nowRefused.total() == 0;
    }
}
