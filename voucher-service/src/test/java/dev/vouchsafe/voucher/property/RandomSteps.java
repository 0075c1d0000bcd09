package dev.vouchsafe.voucher.property;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.platform.testing.Driven;
import dev.vouchsafe.voucher.OutsideMessages;
import dev.vouchsafe.voucher.ReservationBodies;
import dev.vouchsafe.voucher.domain.Voucher;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * What the world outside may do next: mostly what the rules admit, often enough what they don't, and now and then the
 * same again.
 */
final class RandomSteps {

    static final List<String> AGREEMENTS = List.of("V-1", "V-2", "V-3");
    static final List<String> PARTNERS = List.of("P-1", "P-2", "P-3");

    private final Random random;
    private final List<Consumer<Driven>> sent = new ArrayList<>();
    private int messages;
    private int vouchers;

    RandomSteps(Random random) {
        this.random = random;
    }

    /**
     * The agreements' benefits, with few days so that they run out; and two partners that qualify; the third does not.
     */
    void begin(Driven service) {
        for (var agreement : AGREEMENTS) {
            tell(
                    service,
                    "vlsc.benefit.activated.v1",
                    OutsideMessages.benefit(agreement, agreement.equals("V-2") ? "2021-03-31" : "2022-10-31"));
            tell(service, "vlsc.days.accrued.v1", OutsideMessages.days(agreement, 12, "2019-11-04"));
        }
        for (var partner : PARTNERS) {
            tell(service, "eligibility.location-registered.v1", OutsideMessages.location(partner, "L-" + partner));
            tell(service, "eligibility.competency-attained.v1", OutsideMessages.competency(partner));
            tell(service, "eligibility.exam-passed.v1", OutsideMessages.exam(partner));
            if (!partner.equals("P-3")) {
                tell(service, "eligibility.offering-enrolled.v1", OutsideMessages.enrolled(partner));
            }
        }
    }

    /** One step of anybody's. */
    void step(Driven service, VoucherWorld world, Instant now) {
        var today = now.atZone(ZoneOffset.UTC).toLocalDate();
        switch (random.nextInt(24)) {
            case 0, 1 ->
                tell(
                        service,
                        "vlsc.days.accrued.v1",
                        OutsideMessages.days(any(AGREEMENTS), 1 + random.nextInt(6), near(today)));
            case 2 ->
                tell(
                        service,
                        "vlsc.days.converted.v1",
                        OutsideMessages.days(any(AGREEMENTS), 1 + random.nextInt(3), near(today)));
            case 3, 4, 5, 6, 7 -> assign(service, today);
            case 8 -> any(sent).accept(service); // a message that came before comes again
            case 9 ->
                service.operator(
                        "POST", path("/extension"), Map.of("days", 1 + random.nextInt(60), "reason", "asked for"));
            case 10 -> rarely(service, today);
            case 11 -> service.race(PARTNERS, "POST", path("/reservation"), partner -> reservation(partner, today));
            default -> ofPartner(service, world, today);
        }
    }

    private void assign(Driven service, LocalDate today) {
        var voucher = random.nextInt(6) == 0 ? voucher() : "PS-" + vouchers++;
        var body = new HashMap<String, Object>(Map.of(
                "voucherId",
                voucher,
                "agreementId",
                any(AGREEMENTS),
                "program",
                "planning-services",
                "offering",
                any(List.of("SDPS", "SDPS", "SDPS", "SDPS", "AZDPS", "NONE")),
                "level",
                any(List.of(1, 1, 3, 5, 15, 7)),
                "assignedOn",
                near(today),
                "projectManager",
                Map.of("name", "Pat", "email", "pm@contoso.example"),
                "voucherAdmin",
                Map.of("email", "benefits@contoso.example")));
        tell(service, "vlsc.voucher.assigned.v1", body);
    }

    private void rarely(Driven service, LocalDate today) {
        switch (random.nextInt(6)) {
            case 0 ->
                service.operator(
                        "POST",
                        "/api/program/amendments",
                        Map.of(
                                "name",
                                "amendment of " + today,
                                "createdBefore",
                                near(today),
                                "extendDays",
                                1 + random.nextInt(40),
                                "reason",
                                "random"));
            case 1 ->
                tell(
                        service,
                        "vlsc.agreement.ended.v1",
                        Map.of(
                                "agreementId",
                                "V-3",
                                "endedOn",
                                today.plusDays(random.nextInt(400)).toString()));
            case 2 ->
                service.customer(
                        AGREEMENTS,
                        "PUT",
                        path("/contacts"),
                        Map.of(
                                "projectManager",
                                Map.of("name", any(List.of("Pat", "Quinn")), "email", "pm@contoso.example"),
                                "voucherAdmin",
                                Map.of("email", any(List.of("benefits@contoso.example", "other@contoso.example")))));
            default -> service.customer(AGREEMENTS, "POST", path("/withdrawal"), Map.of());
        }
    }

    /** Mostly the next step of a voucher that is open, by the partner that holds it. */
    private void ofPartner(Driven service, VoucherWorld world, LocalDate today) {
        var open = world.open();
        if (open.isEmpty() || random.nextInt(5) == 0) {
            service.partner(
                    any(PARTNERS),
                    "POST",
                    path(any(List.of("/redemption", "/reservation"))),
                    reservation("P-1", today));
            return;
        }
        var voucher = any(open);
        var path = "/api/vouchers/" + voucher.grant().voucherId();
        var partner = random.nextInt(10) == 0
                ? any(PARTNERS)
                : voucher.holder().map(PartnerId::value).orElse(any(PARTNERS));
        switch (voucher) {
            case Voucher.Reserved reserved
            when random.nextInt(4) == 0 ->
                service.partner(partner, "DELETE", path + "/reservation", Map.of("reason", "program-changed"));
            case Voucher.Reserved reserved
            when random.nextInt(4) == 0 ->
                service.partner(
                        partner,
                        "PATCH",
                        path + "/reservation",
                        Map.of(
                                "plannedTo",
                                today.plusDays(random.nextInt(200)).toString(),
                                "consultantId",
                                any(List.of("K-1", "K-9"))));
            case Voucher.Reserved reserved
            when reserved.reservation().deliverables().isEmpty() ->
                service.partner(partner, "PUT", path + "/deliverables/plan.txt", "the plan");
            case Voucher.Reserved reserved ->
                service.partner(partner, "PUT", path + "/completion-report", report(today));
            case Voucher.Reported reported
            when random.nextInt(3) == 0 -> service.partner(partner, "PUT", path + "/completion-report", report(today));
            case Voucher.Reported reported
            when random.nextInt(3) == 0 -> service.partner(partner, "POST", path + "/redemption", Map.of());
            case Voucher.Assigned assigned ->
                service.partner(partner, "POST", path + "/reservation", reservation(partner, today));
            default -> {}
        }
    }

    private Map<String, Object> reservation(String partner, LocalDate today) {
        var body = ReservationBodies.at(
                "L-" + partner,
                today.toString(),
                today.plusDays(random.nextInt(3)).toString(),
                1);
        body.put("repeatReason", "another product");
        return body;
    }

    private Map<String, Object> report(LocalDate today) {
        return Map.of(
                "from",
                today.toString(),
                "to",
                today.toString(),
                "onSiteDays",
                1,
                "offSiteDays",
                random.nextInt(2),
                "summary",
                "done",
                "nextSteps",
                "none",
                "deliveredOn",
                today.toString(),
                "deliverables",
                List.of(any(List.of("plan.txt", "plan.txt", "none.txt"))),
                "consultantId",
                "K-1");
    }

    private void tell(Driven service, String type, Map<String, Object> data) {
        var id = "m-" + messages++;
        Consumer<Driven> telling = to -> to.told(id, type, data);
        sent.add(telling);
        telling.accept(service);
    }

    /** Mostly today; sometimes long ago, sometimes still to come. */
    private String near(LocalDate today) {
        return (switch (random.nextInt(6)) {
                    case 0 -> today.minusDays(random.nextInt(220));
                    case 1 -> today.plusDays(random.nextInt(3));
                    default -> today;
                })
                .toString();
    }

    private String path(String rest) {
        return "/api/vouchers/" + voucher() + rest;
    }

    private String voucher() {
        return "PS-" + random.nextInt(vouchers + 1);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
