package dev.vouchsafe.acceptance.notices;

import static dev.vouchsafe.acceptance.notices.SampleThings.before;
import static dev.vouchsafe.acceptance.notices.SampleThings.day;
import static dev.vouchsafe.acceptance.notices.SampleThings.instant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is told of payment requests, and of redeemed vouchers that are in none that is submitted. */
record OfPayments(SampleThings things, ToldTo told) {

    private static final List<Integer> DAYS_BEFORE = List.of(14, 3);
    private static final int WINDOW = 60;
    private static final Map<String, String> NOTICES = Map.of(
            "request.submitted", "payment-submitted",
            "request.approved", "payment-approved",
            "request.rejected", "payment-rejected",
            "request.paid", "payment-paid",
            "request.lapsed", "payment-lapsed");

    /** When a voucher was in a submitted request; the end is excluded. */
    private record Submitted(Instant from, Instant to) {

        boolean has(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    void expect() {
        var submitted = new HashMap<String, List<Submitted>>();
        things.items("/api/payment-requests").forEach(request -> expectOfRequest(request, submitted));
        things.items("/api/vouchers?status=redeemed")
                .forEach(voucher -> expectReminders(
                        voucher,
                        submitted.getOrDefault(voucher.path("voucherId").asString(), List.of())));
    }

    private void expectOfRequest(JsonNode request, Map<String, List<Submitted>> submitted) {
        var id = request.path("requestId").asString();
        for (var fact : things.facts("/api/payment-requests/" + id)) {
            var notice = NOTICES.get(fact.path("type").asString());
            if (notice == null) {
                continue;
            }
            var at = instant(fact, "tookEffectAt");
            told.partner(request.path("partnerId").asString(), notice, id, at);
            if (notice.equals("payment-submitted")) {
                told.officers(notice, id, at);
            }
            for (var voucher : fact.path("data").path("vouchers")) {
                var times = submitted.computeIfAbsent(voucher.asString(), none -> new ArrayList<>());
                if (notice.equals("payment-submitted")) {
                    times.add(new Submitted(at, Instant.MAX));
                } else if (notice.equals("payment-rejected")) {
                    times.add(new Submitted(times.removeLast().from(), at));
                }
            }
        }
    }

    private void expectReminders(JsonNode voucher, List<Submitted> submitted) {
        var id = voucher.path("voucherId").asString();
        for (var fact : things.facts("/api/vouchers/" + id)) {
            if (!fact.path("type").asString().equals("voucher.redeemed")) {
                continue;
            }
            var lastDay = day(fact.path("data"), "redeemedOn").plusDays(WINDOW);
            for (int days : DAYS_BEFORE) {
                var at = before(lastDay, days);
                if (!at.isAfter(things.now()) && submitted.stream().noneMatch(time -> time.has(at))) {
                    told.partner(fact.path("data").path("partnerId").asString(), "payment-reminder", id, at);
                }
            }
        }
    }
}
