package dev.vouchsafe.platform.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Sorts;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.wiring.HttpTest;
import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailEntry;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

/** What of the calls over HTTP is in the trail, as soon as they are answered. */
@Import(SampleAttempts.class)
@TestPropertySource(properties = "spring.application.name=sample-service")
class AttemptsTest extends HttpTest {

    private static final String BATCH = "/api/things/all";

    @Autowired
    private AttemptStore store;

    @Autowired
    private AttemptTrail trail;

    private final String audrey = ISSUER.token("audrey@vouchsafe.example", "auditor");
    private long before;

    @BeforeEach
    void count() {
        before = store.next();
    }

    @Test
    void aRefusedCommand() {
        commands.decision = command -> new Outcome.Refused(List.of(
                Violation.of(Code.COMPETENCY_MISSING, Sentence.asItIs("No.")),
                Violation.of(Code.LOCATION_UNKNOWN, Sentence.asItIs("No."))));

        post("/api/things/t-1")
                .header("X-Correlation-Id", "corr-7")
                .bodyValue(GOOD)
                .exchange()
                .expectStatus()
                .isEqualTo(422);

        assertThat(only()).satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("sample-service:a" + before);
            assertThat(entry.type()).isEqualTo("call.refused");
            assertThat(entry.outcome()).isEqualTo("refused");
            assertThat(entry.codes()).containsExactly("competency-missing", "location-unknown");
            assertThat(entry.actor()).isEqualTo("ana@fabrikam.example");
            assertThat(entry.roles()).containsExactly("partner-admin");
            assertThat(entry.partnerId()).isEqualTo("P-4001");
            assertThat(entry.correlationId()).isEqualTo("corr-7");
            assertThat(entry.cause()).isNull();
            assertThat(entry.recordedAt()).isEqualTo("2021-03-15T09:00:00Z");
            assertThat(entry.sentence())
                    .isEqualTo(
                            "ana@fabrikam.example was refused POST /api/things/{id}: competency-missing, location-unknown.");
            assertThat(entry.data().toString())
                    .isEqualTo(
                            "{\"method\":\"POST\",\"path\":\"/api/things/{id}\",\"asked\":{\"days\":\"1\"},\"status\":422}");
        });
        assertThat(entries(Language.TURKISH).getFirst().sentence())
                .isEqualTo(
                        "ana@fabrikam.example için POST /api/things/{id} reddedildi: competency-missing, location-unknown.");
    }

    @Test
    void whatTheCallerMayNotDoOrKnowOfIsDenied() {
        call(HttpMethod.POST, "/api/things/t-1", audrey)
                .exchange()
                .expectStatus()
                .isForbidden();
        get("/api/things/vouchers/PS-9?agreementId=V1&asOf=2021-01-01T00:00:00Z")
                .expectStatus()
                .isNotFound();

        assertThat(entries(Language.ENGLISH))
                .satisfiesExactly(
                        forbidden -> {
                            assertThat(forbidden.outcome()).isEqualTo("denied");
                            assertThat(forbidden.codes()).containsExactly("forbidden");
                            assertThat(forbidden.actor()).isEqualTo("audrey@vouchsafe.example");
                            assertThat(forbidden.partnerId()).isNull();
                            assertThat(forbidden.subject()).isNull();
                        },
                        unknown -> {
                            assertThat(unknown.outcome()).isEqualTo("denied");
                            assertThat(unknown.codes()).containsExactly("voucher-not-found");
                            assertThat(unknown.subject()).isEqualTo(new Subject("voucher", "PS-9"));
                            assertThat(unknown.about()).containsExactly(new Subject("agreement", "V1"));
                            assertThat(unknown.data().path("path").asString()).isEqualTo("/api/things/vouchers/PS-9");
                            assertThat(unknown.data().path("asked").toString())
                                    .isEqualTo("{\"agreementId\":\"V1\",\"asOf\":\"2021-01-01T00:00:00Z\"}");
                        });
    }

    /** The gateway answers it by itself, and has a service write down what it denies. */
    @Test
    void whatOnlyTheGatewayAnswersIsDeniedAsForbidden() {
        call(HttpMethod.POST, "/api/ops/what-if", ana).exchange().expectStatus().isForbidden();

        assertThat(only().codes()).containsExactly("forbidden");
        assertThat(only().data().path("path").asString()).isEqualTo("/api/ops/what-if");
    }

    @Test
    void whatCantBeReadOrServedIsRefused() {
        get("/api/things/vouchers/PS-1?unknown=1").expectStatus().isBadRequest();
        make("t-1", "not JSON").expectStatus().isBadRequest();
        call(HttpMethod.PATCH, "/api/things/vouchers/PS-1", ana)
                .exchange()
                .expectStatus()
                .isEqualTo(405);
        call(HttpMethod.GET, "/api/things/vouchers/PS-1", ana)
                .header("Accept", "image/png")
                .exchange()
                .expectStatus()
                .isEqualTo(406);

        assertThat(entries(Language.ENGLISH))
                .extracting(TrailEntry::codes)
                .containsExactly(
                        List.of("malformed"),
                        List.of("malformed"),
                        List.of("method-not-allowed"),
                        List.of("not-acceptable"));
    }

    @Test
    void eachRefusedMemberOfABatch() {
        post(BATCH)
                .header("Idempotency-Key", "batch-1")
                .exchange()
                .expectStatus()
                .isOk();
        post(BATCH)
                .header("Idempotency-Key", "batch-1")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(entries(Language.ENGLISH))
                .extracting(entry -> entry.subject().id() + " " + entry.outcome() + " " + entry.codes())
                .containsExactly(
                        "PS-2 refused [already-redeemed]",
                        "PS-3 denied [voucher-not-found]",
                        "PS-4 refused [stale-version]");
    }

    @Test
    void theSameAttemptUnderTheSameKeyIsTheSameEntry() {
        commands.decision =
                command -> new Outcome.Refused(List.of(Violation.of(Code.COMPETENCY_MISSING, Sentence.asItIs("No."))));
        for (int i = 0; i < 2; i++) {
            post("/api/things/t-2")
                    .header("Idempotency-Key", "same")
                    .bodyValue(GOOD)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(422);
        }
        // Another attempt, since it is refused for another reason.
        post("/api/things/t-3")
                .header("Idempotency-Key", "same")
                .bodyValue(GOOD)
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        make("t-2", GOOD).expectStatus().isEqualTo(422);
        make("t-2", GOOD).expectStatus().isEqualTo(422);

        assertThat(entries(Language.ENGLISH))
                .extracting(TrailEntry::codes)
                .containsExactly(
                        List.of("competency-missing"),
                        List.of("idempotency-key-reused"),
                        List.of("competency-missing"),
                        List.of("competency-missing"));
        assertThat(entries(Language.ENGLISH).getFirst().cause())
                .isEqualTo("acting:ana@fabrikam.example:partner P-4001:same");
    }

    @Test
    void whatIsShownToWhoseItIsntAndWhatIsDownloaded() {
        get("/api/things/vouchers/PS-1").expectStatus().isOk();
        call(HttpMethod.GET, "/api/things/vouchers/PS-1", audrey)
                .exchange()
                .expectStatus()
                .isOk();
        get("/api/things/vouchers/PS-1/files/plan.txt").expectStatus().isOk();
        make("t-9", GOOD).expectStatus().isCreated();
        call(HttpMethod.GET, "/api/caller", audrey).exchange().expectStatus().isOk();

        assertThat(entries(Language.ENGLISH))
                .satisfiesExactly(
                        shown -> {
                            assertThat(shown.type()).isEqualTo("call.shown");
                            assertThat(shown.outcome()).isEqualTo("read");
                            assertThat(shown.sentence())
                                    .isEqualTo("audrey@vouchsafe.example read /api/things/vouchers/PS-1.");
                        },
                        downloaded -> {
                            assertThat(downloaded.type()).isEqualTo("call.downloaded");
                            assertThat(downloaded.outcome()).isEqualTo("read");
                            assertThat(downloaded.partnerId()).isEqualTo("P-4001");
                        });
    }

    @Test
    void nothingPersonalIsKept() {
        var secrets = List.of("ruth", "Baker", "benefits%40", "benefits@", "Mustermann");
        get("/api/things/vouchers/ruth%40contoso.example").expectStatus().isOk();
        call(HttpMethod.DELETE, "/api/things/vouchers/Mustermann%20Max", ana)
                .exchange()
                .expectStatus()
                .isEqualTo(405);
        get("/api/things/vouchers/PS-9?agreementId=ruth%40contoso.example&asOf=Baker")
                .expectStatus()
                .isNotFound();
        get("/api/things/vouchers/PS-9?q=Ruth%20Baker").expectStatus().isNotFound();
        get("/api/things/vouchers/PS-9?Mustermann=1").expectStatus().isBadRequest();
        get("/api/things/vouchers/PS-1/files/Ruth%20Baker.docx").expectStatus().isOk();
        get("/api/things/vouchers/PS-1/Mustermann/ruth").expectStatus().isNotFound();
        get("/api/nowhere/Mustermann").expectStatus().isNotFound();
        make("Mustermann", "{\"name\": \"benefits@contoso.example\", \"days\": \"Ruth Baker\", \"Mustermann\": 1}")
                .expectStatus()
                .isBadRequest();

        var stored = rows().stream().map(Document::toJson).toList();
        assertThat(stored).hasSize(8);
        secrets.forEach(secret -> assertThat(stored.toString()).doesNotContainIgnoringCase(secret));
        assertThat(entries(Language.ENGLISH).stream()
                        .map(entry -> entry.data().path("path").asString()))
                .contains("/api/things/**", "/**", "/api/things/vouchers/PS-1/files/{name}", "/api/things/{id}");
    }

    /** A key and a correlation id are the caller's own words; what may hold an address is told apart, and not read. */
    @Test
    void aKeyOrCorrelationIdThatMayNameAPersonIsKeptAsADigest() {
        commands.decision =
                command -> new Outcome.Refused(List.of(Violation.of(Code.COMPETENCY_MISSING, Sentence.asItIs("No."))));
        for (var key : List.of(
                "ruth@contoso.example", "ruth@contoso.example", "ruth%40contoso.example", "ruth@contoso.example:1")) {
            post("/api/things/t-1")
                    .header("Idempotency-Key", key)
                    .header("X-Correlation-Id", "ruth@contoso.example")
                    .bodyValue(GOOD)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(422);
        }

        assertThat(entries(Language.ENGLISH)).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.cause()).matches("acting:ana@fabrikam.example:partner P-4001:withheld-[0-9a-f]{16}");
            assertThat(entry.correlationId()).matches("withheld-[0-9a-f]{16}");
        });
        assertThat(rows().toString()).doesNotContain("ruth");
    }

    @Test
    void whoIsNobodyIsNotInTheTrail() {
        client.get().uri("/api/things/vouchers/PS-1").exchange().expectStatus().isUnauthorized();

        assertThat(rows()).isEmpty();
    }

    private TrailEntry only() {
        var entries = entries(Language.ENGLISH);
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private List<TrailEntry> entries(Language language) {
        return trail.entries(rows(), language);
    }

    /** Since the test began. */
    private List<Document> rows() {
        return trail.rows().find().sort(Sorts.ascending("position")).into(new ArrayList<>()).stream()
                .filter(row -> row.getLong("position") >= before)
                .toList();
    }
}
