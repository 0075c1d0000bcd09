package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vouchsafe.standalone.play.Calls;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documented start with docker-compose.yml does the job: a voucher of today is assigned by a message and reserved
 * by a call, and a person signs in, with the file's own settings and the scripts that README.md names. Of the
 * containers there are the services' jars alone; {@code mvnw verify} makes them before.
 */
@Tag("long")
class ComposedSystemTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String VOUCHER = "PS-2600-0001";
    private static final Map<String, Object> PARTNER =
            Map.of("sub", "ana@fabrikam.example", "roles", List.of("partner-admin"), "partner_id", "P-2601");

    @TempDir
    private Path place;

    private int calls;

    @Test
    void aVoucherOfTodayIsAssignedByAMessageAndReservedByACall() throws Exception {
        assumeTrue(
                ComposedSystem.SERVICES.stream().allMatch(service -> Files.exists(ComposeFile.jar(service))),
                "the services' jars are made by: mvnw package");
        try (var system = new ComposedSystem(place)) {
            List<String> messages = published(VOUCHER);
            assertThat(messages).hasSize(7);
            try (var producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", system.bootstrapServers),
                    new StringSerializer(),
                    new ByteArraySerializer())) {
                for (String message : messages) {
                    producer.send(record(message)).get();
                }
            }
            // What has been published is consumed by and by.
            await().atMost(PATIENCE)
                    .until(() -> post(system.gateway, "/api/partners/P-2601/agreement", "{\"version\": \"2026-01\"}")
                                            .status()
                                    / 100
                            == 2);
            await().atMost(PATIENCE)
                    .until(() ->
                            post(system.gateway, "/api/partners/P-2601/enrolments", "{\"offering\": \"DEMO-WORK\"}")
                                                    .status()
                                            / 100
                                    == 2);
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            await().atMost(PATIENCE).untilAsserted(() -> {
                var reply = post(system.gateway, "/api/vouchers/" + VOUCHER + "/reservation", """
                        {"adminEmail": "benefits@contoso.example", "locationId": "L-2601-1", "engagement": "workplace-rollout", "deliveryCountry": "GB",
                         "plannedFrom": "%s", "plannedTo": "%s", "plannedDays": 5, "termsVersion": "2026-01"}""".formatted(
                                today.plusDays(7), today.plusDays(11)));
                assertThat(reply.status()).as(reply.body()).isEqualTo(201);
            });
            aPersonSignsInThroughTheGateway(system.portal);
        }
    }

    /** The portal's settings and the gateway's fit each other and the provider's. */
    private static void aPersonSignsInThroughTheGateway(String portal) throws IOException, InterruptedException {
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()) {
            var choice = browser.send(
                    HttpRequest.newBuilder(URI.create(portal + "/"))
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
            assertThat(choice.body()).contains("<h1>Sign in</h1>");
            var signedIn = browser.send(
                    HttpRequest.newBuilder(choice.uri())
                            .header("Accept", "text/html")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(
                                    valueOf("_csrf", choice.body()) + "&" + valueOf("person", choice.body())))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(signedIn.uri()).asString().startsWith(portal).doesNotContain("error", "code=");
        }
    }

    /** The first field or button of this name, as a form sends it. */
    private static String valueOf(String name, String page) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return name + "=" + found.group(1);
    }

    private Calls.Reply post(Calls gateway, String path, String body) {
        return gateway.call(RunningSystem.call("call-" + calls++, PARTNER, "POST", path, body));
    }

    /** The lines that the script gives to Kafka's console producer, each behind the topic that it names. */
    private List<String> published(String voucher) throws IOException, InterruptedException {
        Path bin = Files.createDirectory(place.resolve("bin"));
        Path lines = place.resolve("messages.txt");
        Files.createFile(
                bin.resolve("docker"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(bin.resolve("docker"), """
                #!/usr/bin/env bash
                all=$*
                [[ $all == "compose exec -T kafka-1 /opt/kafka/bin/kafka-console-producer.sh "*"parse.headers=true"*"parse.key=true" ]] || exit 1
                topic=${all#*--topic }
                { printf '%%s\\t' "${topic%%%% *}"; cat; } >> '%s'
                """.formatted(lines));
        var script = new ProcessBuilder(ComposeFile.ROOT.resolve("docker/demo").toString(), voucher).inheritIO();
        script.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
        assertThat(script.start().waitFor()).isZero();
        return Files.readAllLines(lines);
    }

    /** As Kafka's console producer reads a line: headers, key and value with tabs between. */
    private static ProducerRecord<String, byte[]> record(String line) {
        String[] parts = line.split("\t", 4);
        var record = new ProducerRecord<>(parts[0], parts[2], parts[3].getBytes(StandardCharsets.UTF_8));
        for (String header : parts[1].split(",")) {
            int end = header.indexOf(':');
            record.headers()
                    .add(header.substring(0, end), header.substring(end + 1).getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }
}
