package dev.vouchsafe.voucher.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import dev.vouchsafe.verifier.EvidenceFile;
import dev.vouchsafe.verifier.NoteKey;
import dev.vouchsafe.verifier.Verdict;
import dev.vouchsafe.voucher.VouchersUnderTest;
import java.util.List;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running service for files of evidence and for what it takes to verify them. */
record EvidenceCalls(VouchersUnderTest vouchers) {

    byte[] evidence(WebTestClient caller, String subject) {
        return answer(caller, "/api/audit/evidence?subject=" + subject);
    }

    Verdict verified(byte[] file) {
        return EvidenceFile.verify(file, keys());
    }

    /** As anybody gets them, without a token. */
    List<NoteKey> keys() {
        return json(vouchers.service().nobody(), "/api/audit/keys")
                .path("keys")
                .valueStream()
                .map(key -> NoteKey.read(key.path("publicKey").asString()))
                .toList();
    }

    long head() {
        return vouchers.service().bean(MongoEventStorageEngine.class).log().head();
    }

    static JsonNode json(WebTestClient caller, String path) {
        return JsonMapper.shared().readTree(answer(caller, path));
    }

    private static byte[] answer(WebTestClient caller, String path) {
        return requireNonNull(caller.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    /** What the entries of a file say in a field, in their order. */
    static List<String> values(byte[] file, String field) {
        return JsonMapper.shared()
                .readTree(file)
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("disclosed").path(field).path("value").asString())
                .toList();
    }

    static String text(byte[] file) {
        return new String(file, UTF_8);
    }
}
