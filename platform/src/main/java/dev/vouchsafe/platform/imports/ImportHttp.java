package dev.vouchsafe.platform.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.read.Query;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.imports.ImportEvent.ImportPublished;
import dev.vouchsafe.platform.imports.ImportState.Status;
import dev.vouchsafe.platform.listing.Listing;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.web.CsvRows;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Imports: hand in a file, look at what would become of its rows, have them published. */
@RestController
public record ImportHttp(
        ImportIntake intake, ImportStore store, ImportWork work, Changes changes, Reads reads, Lists lists) {

    /** Of all imports; what is below it is about one. */
    public static final String PATH = "/api/imports";

    private static final String ONE = PATH + "/{id}";
    private static final String ROWS = ONE + "/rows";
    private static final String PUBLICATION = ONE + "/publication";
    private static final String KIND = "kind";
    private static final String VERDICT = "verdict";
    private static final CsvRows<ImportState> CSV = CsvRows.of(ImportState.class);

    static AccessRules access() {
        return AccessRules.of(
                AccessRule.allow(POST, PATH, Role.IMPORTER).asking(KIND, "program", "dryRun"),
                AccessRule.allow(GET, PATH, Role.IMPORTER)
                        .asking(KIND, "page", "size")
                        .alsoCsv(),
                AccessRule.allow(GET, ONE, Role.IMPORTER),
                AccessRule.allow(GET, ROWS, Role.IMPORTER)
                        .asking(VERDICT, "page", "size")
                        .alsoCsv(),
                AccessRule.allow(POST, PUBLICATION, Role.IMPORTER));
    }

    @PostMapping(PATH)
    Mono<ResponseEntity<JsonNode>> receive(ServerWebExchange exchange) {
        var query = new QueryParameters(exchange);
        return changes.change(
                exchange, BodyForm.bytes(), call -> new TakeImport(intake.received(query, call)), (command, done) -> {
                    var id = command.step().importId();
                    if (query.flag("dryRun").orElse(true)) {
                        work.trigger();
                    } else {
                        published(id);
                    }
                    return accepted(id);
                });
    }

    /** Of one kind: by it the gateway has found the service. */
    @GetMapping(PATH)
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return lists.answer(exchange, query -> {
            var kind = intake.kind(query.parameters());
            return Listing.stored(store.imports(), eq(KIND, kind.id()), ImportStore.LAST_FIRST, ImportState::from, CSV);
        });
    }

    @GetMapping(ONE)
    Mono<ResponseEntity<JsonNode>> one(@PathVariable String id, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> Resource.of(known(id)));
    }

    @GetMapping(ROWS)
    Mono<ResponseEntity<Flux<DataBuffer>>> rows(@PathVariable String id, ServerWebExchange exchange) {
        return lists.answer(exchange, query -> listed(known(id).id(), query));
    }

    private Listing<ImportedRow> listed(String id, Query query) {
        var ofImport = eq(ImportedRow.IMPORT, id);
        var asked = query.parameters()
                .oneOf(VERDICT, Verdict.Word.WORDS)
                .map(word -> and(ofImport, eq(ImportedRow.VERDICT, word)))
                .orElse(ofImport);
        return Listing.stored(store.rows(), asked, ascending(ImportedRow.NUMBER), ImportedRow::from, ImportedRow.CSV);
    }

    @PostMapping(PUBLICATION)
    Mono<ResponseEntity<JsonNode>> publish(@PathVariable String id, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.none(),
                call -> {
                    if (known(id).status() == Status.FAILED) {
                        throw new Refusal(Violation.of(Code.WRONG_STATE, PlatformText.IMPORT_FAILED));
                    }
                    return new TakeImport(new ImportPublished(id, call.now()));
                },
                (command, done) -> {
                    published(id);
                    return accepted(id);
                });
    }

    private void published(String id) {
        store.publish(id);
        work.trigger();
    }

    private Answer accepted(String id) {
        return new Answer(202, known(id), null, PATH + "/" + id);
    }

    private ImportState known(String id) {
        return store.find(id)
                .map(ImportState::from)
                .orElseThrow(() -> new Refusal(Violation.of(Code.NOT_FOUND, PlatformText.NO_SUCH_IMPORT)));
    }
}
