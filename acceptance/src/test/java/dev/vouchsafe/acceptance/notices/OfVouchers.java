package dev.vouchsafe.acceptance.notices;

import static dev.vouchsafe.acceptance.notices.SampleThings.before;
import static dev.vouchsafe.acceptance.notices.SampleThings.day;
import static dev.vouchsafe.acceptance.notices.SampleThings.instant;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is told of vouchers: what happened to them, what amendments moved, and their last days. */
record OfVouchers(SampleThings things, ToldTo told) {

    private static final List<Integer> DAYS_BEFORE = List.of(30, 14, 3);
    private static final Set<String> OPEN = Set.of("assigned", "reserved", "reported");
    private static final Map<String, String> NOTICES = Map.of(
            "voucher.assigned", "voucher-assigned",
            "voucher.reserved", "voucher-reserved",
            "voucher.released", "voucher-released",
            "voucher.rescheduled", "voucher-rescheduled",
            "voucher.redeemed", "voucher-redeemed",
            "voucher.expired", "voucher-expired",
            "voucher.withdrawn", "voucher-withdrawn");

    void expect() {
        var amendments =
                things.read("/api/program").path("amendments").valueStream().toList();
        for (var voucher : things.items("/api/vouchers")) {
            var ends = new HashSet<LocalDate>();
            ends.add(day(things.read(path(voucher)), "usableThrough"));
            expectHistory(voucher, ends);
            amendments.forEach(amendment -> expectAmendment(voucher, amendment));
            ends.forEach(end -> expectReminders(voucher, end));
        }
    }

    /** @param ends takes every last day that the voucher has had */
    private void expectHistory(JsonNode voucher, Set<LocalDate> ends) {
        for (var fact : things.facts(path(voucher))) {
            var state = things.asOf(path(voucher), instant(fact, "recordedAt"));
            state.ifPresent(then -> ends.add(day(then, "usableThrough")));
            var notice = NOTICES.get(fact.path("type").asString());
            if (notice != null) {
                var at = instant(fact, "tookEffectAt");
                told.customer(agreement(voucher), notice, id(voucher), at);
                // Of an assignment and a withdrawal no partner is told: none holds the voucher then.
                var holder = state.map(OfVouchers::holder).orElse("");
                told.partner(fact.path("data").path("partnerId").asString(holder), notice, id(voucher), at);
            }
        }
    }

    private void expectAmendment(JsonNode voucher, JsonNode amendment) {
        var at = instant(amendment, "publishedAt");
        var before = things.asOf(path(voucher), at.minus(Duration.ofMillis(1))).filter(OfVouchers::isOpen);
        var after = things.asOf(path(voucher), at).filter(OfVouchers::isOpen);
        if (before.isPresent()
                && after.isPresent()
                && day(after.get(), "usableThrough").isAfter(day(before.get(), "usableThrough"))) {
            told.customer(agreement(voucher), "amendment", id(voucher), at);
            told.partner(holder(after.get()), "amendment", id(voucher), at);
        }
    }

    private void expectReminders(JsonNode voucher, LocalDate end) {
        for (int days : DAYS_BEFORE) {
            var at = before(end, days);
            things.asOf(path(voucher), at)
                    .filter(state ->
                            isOpen(state) && day(state, "usableThrough").equals(end))
                    .ifPresent(state -> {
                        told.customer(agreement(voucher), "voucher-reminder", id(voucher), at);
                        told.partner(holder(state), "voucher-reminder", id(voucher), at);
                    });
        }
    }

    private static boolean isOpen(JsonNode voucher) {
        return OPEN.contains(voucher.path("status").asString());
    }

    private static String holder(JsonNode voucher) {
        return voucher.path("partnerId").asString("");
    }

    private static String id(JsonNode voucher) {
        return voucher.path("voucherId").asString();
    }

    private static String agreement(JsonNode voucher) {
        return voucher.path("agreementId").asString();
    }

    private static String path(JsonNode voucher) {
        return "/api/vouchers/" + id(voucher);
    }
}
