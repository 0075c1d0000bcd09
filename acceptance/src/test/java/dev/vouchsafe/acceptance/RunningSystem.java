package dev.vouchsafe.acceptance;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.launch.Installation;
import dev.vouchsafe.standalone.launch.PortChoice;
import dev.vouchsafe.standalone.launch.ProgramChoice;
import dev.vouchsafe.standalone.launch.SystemFolder;
import dev.vouchsafe.standalone.play.Calls;
import dev.vouchsafe.standalone.play.GatewayCalls;
import dev.vouchsafe.standalone.play.KafkaExternalSystems;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** The whole system in this JVM, on a day of March 2020, and the two sides from which it is used. */
final class RunningSystem implements AutoCloseable {

    static final Instant NOW = Instant.parse("2020-03-02T09:00:00Z");
    static final String AGREEMENT = "V7000001";
    static final String VOUCHER_ADMIN = "benefits@contoso.example";

    final GatewayCalls gateway;
    final KafkaExternalSystems external;
    private final SystemFolder folder;
    private final Installation system;
    private Instant now = NOW;
    private final AtomicInteger ids = new AtomicInteger();

    RunningSystem(Path place) {
        folder = SystemFolder.open(place);
        system = Installation.start(folder, PortChoice.FREE, ProgramChoice.STANDARD, NOW);
        gateway = new GatewayCalls(system.gateway(), system.tokens());
        external = new KafkaExternalSystems(system.bootstrapServers());
    }

    String bootstrapServers() {
        return system.bootstrapServers();
    }

    /** Returns when everything published so far has been consumed everywhere. */
    void settle() {
        gateway.moveClock(now);
    }

    void vlsc(String type, String subject, String data) {
        publish(Topics.VLSC, AGREEMENT, "/vlsc", type, subject, data);
    }

    void mpn(String type, String partner, String data) {
        publish(Topics.MPN, partner, "/mpn", type, partner, data);
    }

    private void publish(String topic, String key, String source, String type, String subject, String data) {
        external.publish(new ScenarioLine.Publish(
                0,
                NOW,
                topic,
                key,
                "m-" + ids.incrementAndGet(),
                source,
                type,
                subject,
                json(data).getBytes(StandardCharsets.UTF_8)));
    }

    Calls.Reply call(Map<String, Object> claims, String method, String path, String body) {
        return gateway.call(call("k-" + ids.incrementAndGet(), claims, method, path, body));
    }

    static ScenarioLine.Call call(String id, Map<String, Object> claims, String method, String path, String body) {
        return new ScenarioLine.Call(
                0, NOW, id, claims, method, path, new ScenarioLine.Body.Json(Json.MAPPER.readTree(json(body))));
    }

    JsonNode read(String path) {
        return gateway.read(path);
    }

    static Map<String, Object> admin(String partner) {
        return Map.of(
                "sub",
                "admin@" + partner.toLowerCase(Locale.ROOT) + ".example",
                "roles",
                List.of("partner-admin"),
                "partner_id",
                partner);
    }

    /** An agreement with this many days. */
    void givePool(int days) {
        vlsc(
                "vlsc.benefit.activated.v1",
                AGREEMENT,
                "{'agreementId': '%s', 'program': 'planning-services', 'activatedOn': '2019-11-04', 'customer': {'customerId': 'C-1', 'legalEntity': 'Contoso', 'division': null, 'country': 'GB'}, 'agreementEndsOn': '2022-10-31'}"
                        .formatted(AGREEMENT));
        vlsc(
                "vlsc.days.accrued.v1",
                AGREEMENT,
                "{'agreementId': '%s', 'program': 'planning-services', 'days': %d, 'accruedOn': '2019-11-04'}"
                        .formatted(AGREEMENT, days));
    }

    /** A voucher of level 1 for a desktop deployment. */
    void assign(String voucher) {
        vlsc(
                "vlsc.voucher.assigned.v1",
                voucher,
                "{'voucherId': '%s', 'agreementId': '%s', 'program': 'planning-services', 'offering': 'DDPS', 'level': 1, 'assignedOn': '2020-03-02', 'projectManager': {'name': 'Office', 'email': 'office@contoso.example'}, 'voucherAdmin': {'email': '%s'}}"
                        .formatted(voucher, AGREEMENT, VOUCHER_ADMIN));
    }

    /** What MPN says of a partner that may deliver a desktop deployment. */
    void register(String partner) {
        mpn(
                "mpn.partner.registered.v1",
                partner,
                "{'partnerId': '%s', 'name': 'Partner %s', 'country': 'GB'}".formatted(partner, partner));
        mpn(
                "mpn.location.registered.v1",
                partner,
                "{'partnerId': '%s', 'locationId': 'L-%s', 'country': 'GB', 'city': 'Leeds'}"
                        .formatted(partner, partner));
        mpn(
                "mpn.competency.attained.v1",
                partner,
                "{'partnerId': '%s', 'competency': 'windows-devices', 'level': 'silver', 'validFrom': '2019-07-01', 'validThrough': '2022-06-30'}"
                        .formatted(partner));
        mpn(
                "mpn.exam.passed.v1",
                partner,
                "{'partnerId': '%s', 'consultantId': 'K-%s', 'name': 'Ruth', 'exam': 'win10-deploy', 'validFrom': '2019-05-02', 'validThrough': '2022-12-31'}"
                        .formatted(partner, partner));
    }

    /** The partner's own part of it, which it can do once eligibility-service has heard of its competency. */
    List<Calls.Reply> enrol(String partner) {
        return List.of(
                call(admin(partner), "POST", "/api/partners/" + partner + "/agreement", "{'version': '2020-07'}"),
                call(admin(partner), "POST", "/api/partners/" + partner + "/enrolments", "{'offering': 'DDPS'}"));
    }

    Calls.Reply reserve(String voucher, String partner) {
        return call(admin(partner), "POST", "/api/vouchers/" + voucher + "/reservation", reservation(partner));
    }

    /** A week later: the engagement is over, reported and redeemed. */
    List<Calls.Reply> deliverAndRedeem(String voucher, String partner) {
        now = NOW.plus(Duration.ofDays(9));
        settle();
        String path = "/api/vouchers/" + voucher;
        return List.of(
                call(admin(partner), "PUT", path + "/deliverables/plan.txt", "{}"),
                call(
                        admin(partner),
                        "PUT",
                        path + "/completion-report",
                        "{'from': '2020-03-09', 'to': '2020-03-10', 'onSiteDays': 1, 'offSiteDays': 0, 'summary': 'Done.', 'nextSteps': 'None.', 'deliveredOn': '2020-03-10', 'deliverables': ['plan.txt'], 'consultantId': 'K-%s'}"
                                .formatted(partner)),
                call(admin(partner), "POST", path + "/redemption", "{}"));
    }

    Calls.Reply registerForPayment(String partner) {
        Map<String, Object> finance =
                Map.of("sub", "finance@example", "roles", List.of("partner-global-admin"), "partner_id", partner);
        return call(
                finance,
                "PUT",
                "/api/payment-registrations/" + partner,
                "{'accounts': [{'locationId': 'L-%s', 'holder': 'Partner', 'iban': 'XX00 0000'}]}".formatted(partner));
    }

    static String reservation(String partner) {
        return "{'adminEmail': '%s', 'locationId': 'L-%s', 'engagement': 'windows-office', 'deliveryCountry': 'GB', 'plannedFrom': '2020-03-09', 'plannedTo': '2020-03-10', 'plannedDays': 1, 'termsVersion': '2020-07'}"
                .formatted(VOUCHER_ADMIN, partner);
    }

    private static String json(String readable) {
        return readable.replace('\'', '"');
    }

    @Override
    public void close() {
        external.close();
        system.close();
        folder.close();
    }
}
