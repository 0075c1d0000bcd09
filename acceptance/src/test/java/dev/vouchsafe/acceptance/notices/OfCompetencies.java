package dev.vouchsafe.acceptance.notices;

import static dev.vouchsafe.acceptance.notices.SampleThings.before;
import static dev.vouchsafe.acceptance.notices.SampleThings.day;
import static dev.vouchsafe.acceptance.notices.SampleThings.instant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What partners are told of competencies that end, by which they hold reservations. */
record OfCompetencies(SampleThings things, ToldTo told) {

    private static final int DAYS_BEFORE = 30;

    /**
     * A competency with a last day.
     *
     * @param known since when
     * @param moved since when it is known to end earlier; {@link Instant#MAX} if it doesn't
     */
    private record Held(
            String competency, String level, LocalDate from, LocalDate through, Instant known, Instant moved) {

        boolean isKnownAt(Instant at) {
            return !known.isAfter(at) && moved.isAfter(at);
        }

        boolean isOf(JsonNode data) {
            return competency.equals(data.path("competency").asString())
                    && level.equals(data.path("level").asString());
        }

        Held until(Instant instant) {
            return new Held(competency, level, from, through, known, instant);
        }
    }

    void expect() {
        var offerings = things.read("/api/program").path("offerings");
        var vouchers = things.items("/api/vouchers");
        for (var partner : things.items("/api/partners?profile=any")) {
            var id = partner.path("partnerId").asString();
            var held = held(id);
            var instants = new HashSet<Instant>();
            for (var each : held) {
                var at = before(each.through(), DAYS_BEFORE);
                // Of one competency and level one notice: it says the day that ends it.
                if (each.isKnownAt(at)
                        && !at.isAfter(things.now())
                        && endangered(vouchers, id, at).stream()
                                .anyMatch(voucher -> restsOn(each, voucher, offerings, held, at))
                        && instants.add(at)) {
                    told.partner(id, "competency-ending", id, at);
                }
            }
        }
    }

    private List<Held> held(String partner) {
        var held = new ArrayList<Held>();
        for (var fact : things.facts("/api/partners/" + partner)) {
            var data = fact.path("data");
            var at = instant(fact, "recordedAt");
            switch (fact.path("type").asString()) {
                case "competency.attained" ->
                    held.add(new Held(
                            data.path("competency").asString(),
                            data.path("level").asString(),
                            day(data, "validFrom"),
                            day(data, "validThrough"),
                            at,
                            Instant.MAX));
                case "competency.lapsed" -> lapse(held, data, at);
                default -> {}
            }
        }
        return held;
    }

    private static void lapse(List<Held> held, JsonNode data, Instant at) {
        var last = day(data, "lapsedOn").minusDays(1);
        for (var each : List.copyOf(held)) {
            if (each.moved().equals(Instant.MAX)
                    && each.isOf(data)
                    && each.through().isAfter(last)) {
                held.remove(each);
                held.add(each.until(at));
                held.add(new Held(each.competency(), each.level(), each.from(), last, at, Instant.MAX));
            }
        }
    }

    private List<JsonNode> endangered(List<JsonNode> vouchers, String partner, Instant at) {
        return vouchers.stream()
                .map(voucher ->
                        things.asOf("/api/vouchers/" + voucher.path("voucherId").asString(), at))
                .flatMap(Optional::stream)
                .filter(voucher -> voucher.path("status").asString().equals("reserved")
                        && voucher.path("partnerId").asString().equals(partner))
                .toList();
    }

    /** Whether no other competency that is held longer qualifies for it. */
    private static boolean restsOn(Held ending, JsonNode voucher, JsonNode offerings, List<Held> all, Instant at) {
        var reservation = voucher.path("reservation");
        var engagement = offerings
                .valueStream()
                .filter(offering -> offering.path("offering").equals(voucher.path("offering")))
                .flatMap(offering -> offering.path("engagements").valueStream())
                .filter(each -> each.path("engagement").equals(reservation.path("engagement")))
                .findFirst()
                .orElseThrow();
        var competencies = new HashSet<String>();
        engagement.path("competencies").forEach(each -> competencies.add(each.asString()));
        var first = day(reservation, "plannedFrom");
        return all.stream()
                .filter(each -> each.isKnownAt(at)
                        && qualifies(
                                each, competencies, engagement.path("level").asString())
                        && !each.from().isAfter(first)
                        && !each.through().isBefore(first))
                .max(Comparator.comparing(Held::through))
                .filter(longest -> longest.competency().equals(ending.competency())
                        && longest.level().equals(ending.level())
                        && longest.through().equals(ending.through()))
                .isPresent();
    }

    private static boolean qualifies(Held held, Set<String> competencies, String level) {
        return competencies.contains(held.competency())
                && (held.level().equals(level) || held.level().equals("gold"));
    }
}
