package dev.vouchsafe.portal.imports;

import dev.vouchsafe.contracts.imports.ImportKind;
import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Outcome;
import dev.vouchsafe.portal.api.Problem;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.page.TooLarge;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** The imports of a kind, and a new one: its file is handed on as it comes. */
@Controller
record ImportsHttp(Pages pages) {

    static final String PAGE = "/imports";
    static final String API = "/api/imports";

    private static final String FILE = "file";
    private static final String KIND = "kind";
    private static final int SHOWN = 25;
    private static final String USUAL = ImportKind.VOUCHERS.id();

    @GetMapping(PAGE)
    Mono<ResponseEntity<String>> imports(Visit visit) {
        return show(visit);
    }

    @GetMapping(path = PAGE, params = "do=" + TooLarge.STEP)
    Mono<ResponseEntity<String>> tooLarge(Visit visit) {
        var problem = new Problem(413, TooLarge.STEP, visit.words().of("imports.too-large"), FILE, List.of());
        return show(visit.refused(problem, visit.typed()));
    }

    @PostMapping(path = PAGE, params = "do=check")
    Mono<ResponseEntity<String>> check(Visit visit) {
        return Mono.zip(visit.form(), visit.exchange().getMultipartData()).flatMap(both -> {
            var typed = both.getT1();
            return both.getT2().getFirst(FILE) instanceof FilePart file
                            && !file.filename().isEmpty()
                    ? send(visit, typed, file)
                    : show(visit.refused(nothingChosen(visit), typed));
        });
    }

    private Mono<ResponseEntity<String>> send(Visit visit, Typed typed, FilePart file) {
        var address = Address.of(API)
                .with(KIND, typed.text(KIND))
                .with("program", typed.text("program"))
                .with("dryRun", true);
        var type = Objects.requireNonNullElse(file.headers().getContentType(), MediaType.APPLICATION_OCTET_STREAM);
        return visit.post(address, file.content(), type, typed.text("key")).flatMap(outcome -> switch (outcome) {
            case Outcome.Done(var status, var answer) ->
                pages.to(
                        visit,
                        Import.addressOf(answer == null ? "" : answer.path("id").asString("")),
                        visit.words().of("imports.taken"));
            case Outcome.Refused(var problem) -> show(visit.refused(problem, typed));
        });
    }

    private Mono<ResponseEntity<String>> show(Visit visit) {
        var kind = Optional.ofNullable(visit.asked(KIND))
                .orElseGet(() -> visit.typed().shown(KIND, USUAL));
        var list = Address.of(API)
                .with(KIND, kind)
                .with("page", visit.asked("page"))
                .with("size", SHOWN);
        return pages.show(
                visit,
                "imports/ImportsPage",
                visit.get(list, new ParameterizedTypeReference<Items<Import>>() {})
                        .map(found -> new ImportsPage(kind, found)));
    }

    private static Problem nothingChosen(Visit visit) {
        return new Problem(400, "malformed", visit.words().of("imports.no-file"), FILE, List.of());
    }
}
