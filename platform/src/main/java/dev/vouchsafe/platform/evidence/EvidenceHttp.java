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
import dev.vouchsafe.web.trail.EvidenceParts;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The evidence file of this service: what was recorded and attempted about a thing, with proofs. The gateway asks all
 * for their parts.
 *
 * @param trees that of the facts first: they say of what kind the thing is
 */
@RestController
record EvidenceHttp(List<SealedTree> trees, Supplier<List<TenantHistory>> histories, BlockingCalls threads) {

    static final String PATH = "/api/audit/evidence";
    static final String SUBJECT = "subject";

    /**
     * What this service has.
     *
     * @param subject kind and id
     * @param facts whether there are facts among the entries
     * @param entries at least one
     */
    private record Found(String id, Object subject, boolean facts, Iterator<Map<String, Object>> entries) {}

    static AccessRules access() {
        return AccessRules.of(
                allowed(PATH),
                allowed(EvidenceParts.PATH)
                        .serving(MediaType.APPLICATION_NDJSON)
                        .calledAs(PATH)
                        .partOfACall());
    }

    private static AccessRule allowed(String path) {
        return AccessRule.allow(
                        HttpMethod.GET,
                        path,
                        Role.AUDITOR,
                        Role.PARTNER_ADMIN,
                        Role.PARTNER_GLOBAL_ADMIN,
                        Role.CUSTOMER_ADMIN)
                .asking(SUBJECT)
                .download();
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<Flux<DataBuffer>>> evidence(ServerWebExchange exchange) {
        return found(exchange).map(found -> {
            var attachment = ContentDisposition.attachment().filename("evidence-" + found.id() + ".json", UTF_8);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CONTENT_DISPOSITION, attachment.build().toString())
                    .body(EvidenceParts.file(EvidenceFile.FORMAT, json(found.subject()), lines(exchange, found)));
        });
    }

    @GetMapping(EvidenceParts.PATH)
    Mono<ResponseEntity<Flux<DataBuffer>>> part(ServerWebExchange exchange) {
        return found(exchange)
                .map(found -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_NDJSON)
                        .header(EvidenceParts.SUBJECT, URLEncoder.encode(json(found.subject()), UTF_8))
                        .header(EvidenceParts.FACTS, String.valueOf(found.facts()))
                        .body(EvidenceParts.part(lines(exchange, found))));
    }

    private Flux<String> lines(ServerWebExchange exchange, Found found) {
        return exchange.getRequest().getMethod() == HttpMethod.HEAD
                ? Flux.empty()
                : threads.each(found.entries()).map(EvidenceHttp::json);
    }

    private static String json(Object value) {
        return new String(CanonicalJson.bytes(value), UTF_8);
    }

    private Mono<Found> found(ServerWebExchange exchange) {
        return Caller.of(exchange)
                .flatMap(caller -> threads.call(exchange, () -> {
                    var id = new QueryParameters(exchange)
                            .text(SUBJECT)
                            .orElseThrow(() -> new Malformed(SUBJECT, PlatformText.SUBJECT_REQUIRED));
                    var found = found(id, caller.has(Role.AUDITOR) ? null : caller);
                    if (found.subject() instanceof Map<?, ?> thing) {
                        ShownThings.tell(exchange, new Subject(String.valueOf(thing.get("kind")), id));
                    }
                    return found;
                }));
    }

    /** @param tenant who asks for its own; null for the auditor */
    private Found found(String id, @Nullable Caller tenant) {
        var history = tenant == null ? List.<HistoryEntry>of() : history(tenant, id);
        var parts = new ArrayList<Iterator<Map<String, Object>>>();
        Object subject = null;
        for (var tree : trees) {
            var disclosure =
                    tenant == null ? Disclosure.whole() : tree.records().shownTo(tenant, history);
            var proven = tree.about(id, subject, tenant, disclosure);
            subject = proven.subject();
            parts.add(proven.entries().iterator());
        }
        boolean facts = parts.getFirst().hasNext();
        var entries = new EntriesInOrder(parts);
        if (!entries.hasNext()) {
            throw notFound();
        }
        return new Found(id, requireNonNull(subject), facts, entries);
    }

    private List<HistoryEntry> history(Caller tenant, String id) {
        return histories.get().stream()
                .map(some -> history(some, tenant, id))
                .filter(entries -> !entries.isEmpty())
                .findFirst()
                .or(() -> isItself(tenant, id) ? Optional.of(List.of()) : Optional.empty())
                .orElseThrow(EvidenceHttp::notFound);
    }

    /** A kind of things among which the caller may know of none with the id says nothing of the others. */
    private static List<HistoryEntry> history(TenantHistory some, Caller tenant, String id) {
        try {
            return some.of(tenant, id);
        } catch (Refusal | MalformedId notThere) {
            return List.of();
        }
    }

    /** A partner sees what it tried for itself, also where nothing is recorded of it. */
    private static boolean isItself(Caller tenant, String id) {
        var partner = tenant.partnerId();
        return partner != null && tenant.actsFor(partner) && partner.value().equals(id);
    }

    private static Refusal notFound() {
        return new Refusal(Violation.of(Code.NOT_FOUND, PlatformText.NO_EVIDENCE));
    }
}
