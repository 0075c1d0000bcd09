package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.play.GatewayCalls;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * After a sample everybody was told of what happened and what the calendar asks for, and of nothing else. What that is
 * follows here from the histories and from how things stood at an instant, and not from what reminded.
 */
final class NoticesOfSample {

    private static final List<Integer> DAYS_BEFORE = List.of(30, 14, 3);
    private static final List<String> OPEN = List.of("assigned", "reserved", "reported");
    private static final Map<String, String> VOUCHERS = Map.of(
            "voucher.assigned", "voucher-assigned",
            "voucher.reserved", "voucher-reserved",
            "voucher.released", "voucher-released",
            "voucher.rescheduled", "voucher-rescheduled",
            "voucher.redeemed", "voucher-redeemed",
            "voucher.expired", "voucher-expired",
            "voucher.withdrawn", "voucher-withdrawn");
    private static final Map<String, String> REQUESTS = Map.of(
            "request.submitted", "payment-submitted",
            "request.approved", "payment-approved",
            "request.rejected", "payment-rejected",
            "request.paid", "payment-paid",
            "request.lapsed", "payment-lapsed");

    private final GatewayCalls gateway;
    private final Map<String, List<String>> ofAgreements = new TreeMap<>();
    private final Map<String, List<String>> ofPartners = new TreeMap<>();

    NoticesOfSample(GatewayCalls gateway) {
        this.gateway = gateway;
    }

    void assertRight() {
        items("/api/vouchers").forEach(this::expectOfVoucher);
        items("/api/payment-requests").forEach(this::expectOfRequest);
        assertThat(ofAgreements).isNotEmpty();
        assertThat(ofPartners).isNotEmpty();
        ofAgreements.forEach(
                (agreement, expected) -> assertThat(told(customer(agreement), kind -> kind.startsWith("voucher-")))
                        .as("agreement %s", agreement)
                        .containsExactlyInAnyOrderElementsOf(expected));
        ofPartners.forEach((partner, expected) -> assertThat(told(
                        RunningSystem.admin(partner),
                        kind -> VOUCHERS.containsValue(kind)
                                || REQUESTS.containsValue(kind)
                                || kind.equals("voucher-reminder")))
                .as("partner %s", partner)
                .containsExactlyInAnyOrderElementsOf(expected));
    }

    private void expectOfVoucher(JsonNode voucher) {
        var id = voucher.path("voucherId").asString();
        var agreement = voucher.path("agreementId").asString();
        var ends = new HashSet<LocalDate>();
        for (var entry : gateway.read("/api/vouchers/" + id + "/history").path("facts")) {
            var at = Instant.parse(entry.path("tookEffectAt").asString());
            var state = asOf(id, Instant.parse(entry.path("recordedAt").asString()));
            state.ifPresent(then -> ends.add(lastDay(then)));
            var kind = VOUCHERS.get(entry.path("type").asString());
            if (kind != null) {
                expect(ofAgreements, agreement, kind, id, at);
                // Of an assignment and a withdrawal no partner is told: none holds the voucher then.
                var holder =
                        state.map(then -> then.path("partnerId").asString("")).orElse("");
                expect(ofPartners, entry.path("data").path("partnerId").asString(holder), kind, id, at);
            }
        }
        ends.add(lastDay(gateway.read("/api/vouchers/" + id)));
        for (var end : ends) {
            for (int days : DAYS_BEFORE) {
                var at = end.minusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
                asOf(id, at)
                        .filter(state -> OPEN.contains(state.path("status").asString())
                                && lastDay(state).equals(end))
                        .ifPresent(state -> {
                            expect(ofAgreements, agreement, "voucher-reminder", id, at);
                            expect(ofPartners, state.path("partnerId").asString(""), "voucher-reminder", id, at);
                        });
            }
        }
    }

    private void expectOfRequest(JsonNode request) {
        var id = request.path("requestId").asString();
        var partner = request.path("partnerId").asString();
        for (var entry :
                gateway.read("/api/payment-requests/" + id + "/history").path("facts")) {
            var kind = REQUESTS.get(entry.path("type").asString());
            if (kind != null) {
                expect(
                        ofPartners,
                        partner,
                        kind,
                        id,
                        Instant.parse(entry.path("tookEffectAt").asString()));
            }
        }
    }

    private static void expect(Map<String, List<String>> of, String whose, String kind, String id, Instant at) {
        if (!whose.isEmpty()) {
            of.computeIfAbsent(whose, none -> new ArrayList<>()).add(kind + " " + id + " " + at);
        }
    }

    private Optional<JsonNode> asOf(String voucher, Instant at) {
        var call = RunningSystem.call("as-of", auditor(), "GET", "/api/vouchers/" + voucher + "?asOf=" + at, "{}");
        var reply = gateway.call(call);
        return reply.status() == 200 ? Optional.of(Json.MAPPER.readTree(reply.body())) : Optional.empty();
    }

    private static LocalDate lastDay(JsonNode voucher) {
        return LocalDate.parse(voucher.path("usableThrough").asString());
    }

    private List<JsonNode> items(String list) {
        return pages(page -> gateway.read(list + "?size=500&page=" + page));
    }

    private List<String> told(Map<String, Object> claims, Predicate<String> kinds) {
        return pages(page -> Json.MAPPER.readTree(gateway.call(
                                RunningSystem.call("told", claims, "GET", "/api/notices?size=500&page=" + page, "{}"))
                        .body()))
                .stream()
                .filter(notice -> kinds.test(notice.path("notice").asString()))
                .map(notice -> notice.path("notice").asString() + " "
                        + notice.path("subject").path("id").asString() + " "
                        + Instant.parse(notice.path("at").asString()))
                .toList();
    }

    private static List<JsonNode> pages(IntFunction<JsonNode> read) {
        var first = read.apply(0);
        int size = Math.max(1, first.path("size").asInt());
        int pages = (first.path("total").asInt() + size - 1) / size;
        return IntStream.range(0, Math.max(1, pages))
                .mapToObj(page -> page == 0 ? first : read.apply(page))
                .flatMap(page -> page.path("items").valueStream())
                .toList();
    }

    private static Map<String, Object> customer(String agreement) {
        return Map.of(
                "sub", "customer@" + agreement + ".example",
                "roles", List.of("customer-admin"),
                "agreement_ids", List.of(agreement));
    }

    private static Map<String, Object> auditor() {
        return Map.of("sub", "auditor@vouchsafe.example", "roles", List.of("auditor"));
    }
}
