package dev.vouchsafe.acceptance.notices;

import static dev.vouchsafe.acceptance.notices.SampleThings.before;
import static dev.vouchsafe.acceptance.notices.SampleThings.day;
import static dev.vouchsafe.acceptance.notices.SampleThings.instant;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What customers are told of the days that are left: some days before the removal, or the agreement's last day. */
record OfPools(SampleThings things, ToldTo told) {

    private static final List<Integer> DAYS_BEFORE = List.of(90, 30, 14);
    private static final Set<String> ENDS = Set.of("pool.benefit-activated", "pool.agreement-ended");

    void expect() {
        var removed = day(things.read("/api/program").path("calendar"), "poolsRemovedFrom");
        for (var pool : things.items("/api/agreements")) {
            var agreement = pool.path("agreementId").asString();
            var path = "/api/agreements/" + agreement;
            var own = path + "?program=" + pool.path("program").asString();
            var ends = new HashSet<LocalDate>();
            for (var fact : things.facts(path)) {
                if (ENDS.contains(fact.path("type").asString())) {
                    things.asOf(own, instant(fact, "recordedAt"))
                            .ifPresent(then -> ends.add(countedFrom(then, removed)));
                }
            }
            for (var end : ends) {
                for (int days : DAYS_BEFORE) {
                    var at = before(end, days);
                    things.asOf(own, at)
                            .filter(then -> then.path("balance").asInt() > 0
                                    && countedFrom(then, removed).equals(end))
                            .ifPresent(then -> told.customer(agreement, "pool-reminder", agreement, at));
                }
            }
        }
    }

    /** From the day of the removal, unless the agreement ends before it. */
    private static LocalDate countedFrom(JsonNode pool, LocalDate removed) {
        var last = day(pool, "lastDay");
        return last.plusDays(1).isBefore(removed) ? last : removed;
    }
}
