package dev.vouchsafe.eligibility.property;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.platform.testing.Driven;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What MPN may say of a partner and what the partner may do, in any order; now and then the same message again. */
final class RandomSteps {

    static final List<PartnerId> PARTNERS =
            Stream.of("P-1", "P-2", "P-3", "P-4").map(PartnerId::of).toList();

    private static final List<String> REGIONS = List.of("EMEA", "emea", "APAC");

    private final Random random;
    private final List<Consumer<Driven>> sent = new ArrayList<>();
    private int messages;

    RandomSteps(Random random) {
        this.random = random;
    }

    /** One step of anybody's, to be taken whenever. */
    Consumer<Driven> next(LocalDate today) {
        var partner = any(PARTNERS);
        return switch (random.nextInt(15)) {
            case 0 ->
                message(
                        "mpn.partner.registered.v1",
                        Map.of("partnerId", partner, "name", "Fabrikam " + messages, "country", "GB"));
            case 1 ->
                message(
                        "mpn.location.registered.v1",
                        Map.of(
                                "partnerId",
                                partner,
                                "locationId",
                                location(partner),
                                "country",
                                any(List.of("GB", "DE")),
                                "city",
                                "Leeds"));
            case 2, 3 ->
                message(
                        "mpn.competency.attained.v1",
                        Map.of(
                                "partnerId",
                                partner,
                                "competency",
                                any(List.of(PartnerInvariants.COMPETENCY, "datacenter")),
                                "level",
                                any(List.of("silver", "gold")),
                                "validFrom",
                                near(today),
                                "validThrough",
                                today.plusDays(random.nextInt(400)).toString()));
            case 4 ->
                message(
                        "mpn.competency.lapsed.v1",
                        Map.of(
                                "partnerId",
                                partner,
                                "competency",
                                PartnerInvariants.COMPETENCY,
                                "level",
                                any(List.of("silver", "gold")),
                                "lapsedOn",
                                near(today)));
            case 5 ->
                message(
                        "mpn.exam.passed.v1",
                        Map.of(
                                "partnerId",
                                partner,
                                "consultantId",
                                "K-" + random.nextInt(3),
                                "name",
                                "Kim",
                                "exam",
                                any(List.of("70-339", "70-1")),
                                "validFrom",
                                near(today),
                                "validThrough",
                                today.plusDays(random.nextInt(800)).toString()));
            case 6, 7 -> sent.isEmpty() ? nothing -> {} : any(sent);
            case 8 -> call(partner, "POST", "/agreement", Map.of("version", "2020-07"));
            case 9, 10, 11 -> call(partner, "POST", "/enrolments", Map.of("offering", PartnerInvariants.OFFERING));
            case 12 -> call(partner, "DELETE", "/profile?region=" + any(REGIONS), Map.of());
            default ->
                call(
                        partner,
                        "PUT",
                        "/profile",
                        Map.of(
                                "region",
                                any(REGIONS),
                                "name",
                                "Fabrikam",
                                "description",
                                any(List.of("We plan.", "We migrate.")),
                                "locations",
                                List.of(location(any(PARTNERS)))));
        };
    }

    /** How many different messages there were. */
    int messages() {
        return messages;
    }

    private static Consumer<Driven> call(PartnerId partner, String method, String path, Map<String, Object> body) {
        return service -> service.partner(partner.value(), method, "/api/partners/" + partner + path, body);
    }

    private Consumer<Driven> message(String type, Map<String, Object> data) {
        var id = "m-" + messages++;
        Consumer<Driven> telling = service -> service.told(id, type, data);
        sent.add(telling);
        return telling;
    }

    private String location(PartnerId partner) {
        return "L-" + partner + "-" + random.nextInt(2);
    }

    /** Mostly before today, sometimes still to come; never behind a day that may end what begins here. */
    private String near(LocalDate today) {
        return today.minusDays(random.nextInt(100)).toString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
