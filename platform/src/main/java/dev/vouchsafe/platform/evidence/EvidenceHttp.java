package dev.vouchsafe.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.MalformedId;
import dev.vouchsafe.platform.attempt.ShownThings;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.BlockingCalls;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.verifier.CanonicalJson;
import dev.vouchsafe.verifier.EvidenceFile;
import dev.vouchsafe.web.trail.EvidenceOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The evidence file of this service: what was recorded and attempted about a thing, with proofs. The gateway asks all.
 *
 * @param trees that of the facts first: they say of what kind the thing is
 */
@RestController
record EvidenceHttp(List<SealedTree> trees, Supplier<List<TenantHistory>> histories, BlockingCalls threads) {

    static final String PATH = "/api/audit/evidence";
    static final String SUBJECT = "subject";

    static AccessRules access() {
        return AccessRules.of(AccessRule.allow(
                        HttpMethod.GET,
                        PATH,
                        Role.AUDITOR,
                        Role.PARTNER_ADMIN,
                        Role.PARTNER_GLOBAL_ADMIN,
                        Role.CUSTOMER_ADMIN)
                .asking(SUBJECT)
                .download());
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<byte[]>> evidence(ServerWebExchange exchange) {
        return Caller.of(exchange)
                .flatMap(caller -> threads.call(exchange, () -> {
                    var id = new QueryParameters(exchange)
                            .text(SUBJECT)
                            .orElseThrow(() -> new Malformed(SUBJECT, PlatformText.SUBJECT_REQUIRED));
                    return answer(id, file(id, caller, exchange));
                }));
    }

    private byte[] file(String id, Caller caller, ServerWebExchange exchange) {
        var history = caller.has(Role.AUDITOR) ? List.<HistoryEntry>of() : history(caller, id);
        var parts = new ArrayList<List<Map<String, Object>>>();
        Object subject = null;
        for (var tree : trees) {
            var disclosure = caller.has(Role.AUDITOR)
                    ? Disclosure.whole()
                    : tree.records().shownTo(caller, history);
            var proven = tree.about(id, subject, disclosure);
            subject = proven.subject();
            parts.add(proven.entries());
        }
        var entries = EvidenceOrder.merged(parts);
        if (entries.isEmpty()) {
            throw notFound();
        }
        if (requireNonNull(subject) instanceof Map<?, ?> thing) {
            ShownThings.tell(exchange, new Subject(String.valueOf(thing.get("kind")), id));
        }
        return CanonicalJson.bytes(Map.of("format", EvidenceFile.FORMAT, SUBJECT, subject, "entries", entries));
    }

    private List<HistoryEntry> history(Caller caller, String id) {
        return histories.get().stream()
                .flatMap(some -> history(some, caller, id).stream())
                .findFirst()
                .orElseThrow(EvidenceHttp::notFound);
    }

    /** A kind of things among which the caller may know of none with the id says nothing of the others. */
    private static Optional<List<HistoryEntry>> history(TenantHistory some, Caller caller, String id) {
        try {
            return Optional.of(some.of(caller, id));
        } catch (Refusal | MalformedId notThere) {
            return Optional.empty();
        }
    }

    private static Refusal notFound() {
        return new Refusal(Violation.of(Code.NOT_FOUND, PlatformText.NO_EVIDENCE));
    }

    private static ResponseEntity<byte[]> answer(String id, byte[] file) {
        var attachment = ContentDisposition.attachment().filename("evidence-" + id + ".json", UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.build().toString())
                .body(file);
    }
}
