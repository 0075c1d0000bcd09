package dev.vouchsafe.platform.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.attempt.AttemptRecords.Maker;
import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailEntry;
import dev.vouchsafe.platform.trail.TrailRow;
import dev.vouchsafe.web.HttpJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What evidence has of an attempt, as it was stored once. Neither the document nor the entry ever changes. */
class AttemptRecordsTest {

    private static final String STORED = """
            {"_id": "00qq06c00000000000000h", "position": {"$numberLong": "17"}, "type": ["call.refused", "call"], "outcome": "refused",
             "subject": ["PS-1", "V-1"], "actor": "ana@fabrikam.example", "correlation": "corr-7", "code": ["competency-missing"],
             "partner": "P-1", "seat": {"$numberLong": "17"}, "identity": "i", "written": {"$date": "2026-11-30T12:00:00Z"},
             "shown": {"kind": "REFUSED", "position": {"$numberLong": "17"}, "at": "2021-03-15T09:00:00Z", "method": "POST",
              "path": "/api/vouchers/PS-1/reservation", "asked": {"agreementId": "V-1"}, "status": 422, "codes": ["competency-missing"],
              "subjects": [{"kind": "voucher", "id": "PS-1"}, {"kind": "agreement", "id": "V-1"}], "actor": "ana@fabrikam.example",
              "roles": ["partner-admin"], "partnerId": "P-1", "correlationId": "corr-7", "causeId": "call:ana@fabrikam.example:c-1"}}""";

    private static final String ENTRY = """
            {"id": "voucher-service:a17", "service": "voucher-service", "position": 17, "type": "call.refused", "version": 1,
             "outcome": "refused", "codes": ["competency-missing"], "subject": {"kind": "voucher", "id": "PS-1"},
             "about": [{"kind": "agreement", "id": "V-1"}], "actor": "ana@fabrikam.example", "roles": ["partner-admin"],
             "partnerId": "P-1", "tookEffectAt": "2021-03-15T09:00:00Z", "recordedAt": "2021-03-15T09:00:00Z",
             "cause": "call:ana@fabrikam.example:c-1", "correlationId": "corr-7", "programVersion": null, "sentence": "",
             "data": {"method": "POST", "path": "/api/vouchers/PS-1/reservation", "asked": {"agreementId": "V-1"}, "status": 422}}""";

    @Test
    void anEntryIsWhatItWas() {
        try (var server = EmbeddedDocumentStore.temporary();
                var client = MongoClients.create(server.uri())) {
            var store = new AttemptStore(client.getDatabase("attempts"));
            store.index();
            store.rows().insertOne(Document.parse(STORED));
            AttemptRecords attempts = new AttemptTrail("voucher-service", store, new AttemptTexts());

            assertThat(attempts.end()).isEqualTo(18);
            assertThat(attempts.about("PS-1", null, 0, 17, 10)).isEmpty();
            assertThat(attempts.about("V-1", null, 0, 18, 10)).isEqualTo(attempts.within(0, 18, 10));
            var entry = HttpJson.mapper()
                    .writeValueAsString(attempts.about("PS-1", null, 0, 18, 10).getFirst());
            assertThat(HttpJson.mapper().readTree(entry))
                    .isEqualTo(HttpJson.mapper().readTree(ENTRY));
        }
    }

    @Test
    void whatOthersTriedIsNotRead() {
        try (var server = EmbeddedDocumentStore.temporary();
                var client = MongoClients.create(server.uri())) {
            var store = new AttemptStore(client.getDatabase("attempts"));
            store.index();
            var makers = List.of(
                    new Maker("ana", "P-1"), new Maker("ben", "P-1"), new Maker("ana", null), new Maker("cy", "P-2"));
            for (int i = 0; i < makers.size(); i++) {
                store.insert(List.of(attempt(makers.get(i))), i + 1, Instant.EPOCH, Instant.EPOCH);
            }
            AttemptRecords attempts = new AttemptTrail("voucher-service", store, new AttemptTexts());

            assertThat(positions(attempts.about("PS-1", new Maker("ana", "P-1"), 0, 9, 10)))
                    .containsExactly(1L, 2L, 3L);
            assertThat(positions(attempts.about("PS-1", new Maker("ana", null), 0, 9, 10)))
                    .containsExactly(3L);
            assertThat(positions(attempts.about("PS-1", new Maker("cy", "P-2"), 0, 9, 10)))
                    .containsExactly(4L);
            assertThat(positions(attempts.about("PS-1", null, 2, 9, 2))).containsExactly(2L, 3L);
        }
    }

    private static List<Long> positions(List<TrailEntry> entries) {
        return entries.stream().map(TrailEntry::position).toList();
    }

    private static Attempt attempt(Maker by) {
        return new Attempt(
                UUID.randomUUID().toString(),
                Attempt.Kind.REFUSED,
                "POST",
                "/api/vouchers/PS-1/reservation",
                Map.of(),
                422,
                List.of("competency-missing"),
                List.of(new Subject("voucher", "PS-1")),
                by.actor(),
                List.of("partner-admin"),
                by.partnerId(),
                "corr-7",
                null);
    }

    @Test
    void whatEvidenceHasNotTakenUpIsNotDeleted() {
        try (var server = EmbeddedDocumentStore.temporary();
                var client = MongoClients.create(server.uri())) {
            var store = new AttemptStore(client.getDatabase("attempts"));
            store.index();
            for (long position = 1; position <= 5; position++) {
                var row = Document.parse(STORED).append("position", position).append("seat", position);
                store.rows().insertOne(row.append("_id", "k" + position).append("identity", "i" + position));
            }
            var later = Instant.parse("2028-01-01T00:00:00Z");
            store.deleteBefore(later, 3);
            assertThat(store.ordered(TrailRow.within(0, 9), 10).stream().map(row -> row.getLong("position")))
                    .containsExactly(3L, 4L, 5L);
            store.deleteBefore(later, Long.MAX_VALUE);
            assertThat(store.ordered(TrailRow.within(0, 9), 10)).hasSize(1);
        }
    }
}
