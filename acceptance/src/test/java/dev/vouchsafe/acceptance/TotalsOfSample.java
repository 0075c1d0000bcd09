package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.standalone.play.GatewayCalls;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The totals beside what the trail says happened, entry by entry: counted here by another way. */
record TotalsOfSample(GatewayCalls gateway, List<JsonNode> trail) {

    private static final List<String> WAYS = List.of("month", "offering", "country", "partner");

    /** What is counted of one fact. */
    private record Counted(long vouchers, long days) {}

    void assertRight() {
        for (var by : WAYS) {
            var totals = gateway.read("/api/ops/totals?by=" + by);
            Stream.of("assigned", "redeemed", "expired", "withdrawn")
                    .forEach(fact -> assertVouchers(totals, by, fact, "0000", "9999"));
            assertMoney(totals, "requested", "request.submitted");
            assertMoney(totals, "rejected", "request.rejected");
            assertMoney(totals, "paid", "request.paid");
            assertMoney(totals, "lapsed", "request.lapsed");
            assertThat(totals.path("sum")
                            .path("open")
                            .path("usable")
                            .path("vouchers")
                            .asLong())
                    .isZero();
        }
        var ofHalfAYear = gateway.read("/api/ops/totals?from=2021-01-01&to=2021-07-01");
        Stream.of("assigned", "redeemed", "expired", "withdrawn")
                .forEach(fact -> assertVouchers(ofHalfAYear, "month", fact, "2021-01-01", "2021-07-01"));
        assertOpenInBetween(ofHalfAYear);
    }

    private void assertVouchers(JsonNode totals, String by, String fact, String from, String to) {
        var told = trail.stream()
                .filter(entry -> entry.path("type").asString().equals("voucher." + fact))
                .filter(entry -> isBetween(entry, from, to))
                .toList();
        assertThat(counted(totals.path("sum"), fact)).as(fact).isEqualTo(new Counted(told.size(), days(told)));
        assertThat(totals.path("items")
                        .valueStream()
                        .mapToLong(group -> counted(group, fact).vouchers())
                        .sum())
                .as("all groups by " + by)
                .isEqualTo(told.size());
        if (by.equals("month")) {
            var months = new HashMap<String, Long>();
            told.forEach(entry -> months.merge(day(entry).substring(0, 7), 1L, Long::sum));
            months.forEach((month, count) -> assertThat(
                            counted(group(totals, month), fact).vouchers())
                    .as(fact + " in " + month)
                    .isEqualTo(count));
        }
    }

    /** Days of a voucher stand in its assignment alone. */
    private long days(List<JsonNode> entries) {
        var levels = new HashMap<String, Long>();
        trail.stream()
                .filter(entry -> entry.path("type").asString().equals("voucher.assigned"))
                .forEach(entry -> levels.put(
                        id(entry),
                        entry.path("data").findValues("level").getFirst().asLong()));
        return entries.stream().mapToLong(entry -> levels.get(id(entry))).sum();
    }

    /** The half year begins and ends with vouchers open: what came in and did not go out. */
    private void assertOpenInBetween(JsonNode totals) {
        long assigned = between("voucher.assigned", "0000", "2021-07-01");
        long gone = Stream.of("redeemed", "expired", "withdrawn")
                .mapToLong(fact -> between("voucher." + fact, "0000", "2021-07-01"))
                .sum();
        assertThat(assigned - gone).isPositive();
        assertThat(totals.path("sum")
                        .path("open")
                        .path("usable")
                        .path("vouchers")
                        .asLong())
                .isEqualTo(assigned - gone);
    }

    private long between(String type, String from, String to) {
        return trail.stream()
                .filter(entry -> entry.path("type").asString().equals(type))
                .filter(entry -> isBetween(entry, from, to))
                .count();
    }

    private void assertMoney(JsonNode totals, String fact, String type) {
        var sums = new TreeMap<String, BigDecimal>();
        var asked = new HashMap<String, JsonNode>();
        for (var entry : trail) {
            var kind = entry.path("type").asString();
            if (kind.equals("request.drafted")) {
                asked.put(id(entry), entry.path("data"));
            } else if (kind.equals(type)) {
                var draft = asked.get(id(entry));
                draft.path("lines").forEach(line -> add(line.path("amount"), sums));
                add(draft.path("tax"), sums);
            }
        }
        assertThat(sums).as(type).isNotEmpty();
        assertThat(amounts(totals.path("sum").path("money").path(fact)))
                .as(fact)
                .isEqualTo(sums);
    }

    private static void add(JsonNode money, Map<String, BigDecimal> sums) {
        sums.merge(
                money.path("currency").asString(),
                new BigDecimal(money.path("amount").asString()),
                BigDecimal::add);
    }

    private static Map<String, BigDecimal> amounts(JsonNode money) {
        var amounts = new TreeMap<String, BigDecimal>();
        money.propertyStream()
                .forEach(each -> amounts.put(
                        each.getKey(), new BigDecimal(each.getValue().asString())));
        return amounts;
    }

    private static Counted counted(JsonNode group, String fact) {
        var counted = group.path("vouchers").path(fact);
        return new Counted(
                counted.path("vouchers").asLong(), counted.path("days").asLong());
    }

    private static JsonNode group(JsonNode totals, String key) {
        return totals.path("items")
                .valueStream()
                .filter(group -> group.path("key").asString("").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isBetween(JsonNode entry, String from, String to) {
        return day(entry).compareTo(from) >= 0 && day(entry).compareTo(to) < 0;
    }

    /** In the zone of the sample's program. */
    private static String day(JsonNode entry) {
        return Instant.parse(entry.path("tookEffectAt").asString())
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }

    private static String id(JsonNode entry) {
        return entry.path("subject").path("id").asString();
    }
}
