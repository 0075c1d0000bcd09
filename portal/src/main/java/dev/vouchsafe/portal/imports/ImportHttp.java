package dev.vouchsafe.portal.imports;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.FileForm;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One import: how far it is, its rows, and their publication. */
@Controller
record ImportHttp(Pages pages) {

    private static final String PAGE = ImportsHttp.PAGE + "/{id}";
    private static final int SHOWN = 50;

    @GetMapping(PAGE)
    Mono<ResponseEntity<String>> one(@PathVariable String id, Visit visit) {
        var rows = visit.part(
                rows(id, visit).with("page", visit.asked("page")).with("size", SHOWN),
                new ParameterizedTypeReference<Items<ImportedRow>>() {});
        return pages.show(
                visit, "imports/ImportPage", Mono.zip(visit.get(api(id, ""), Import.class), rows, ImportPage::new));
    }

    @PostMapping(path = PAGE, params = "do=publish")
    Mono<ResponseEntity<String>> publish(@PathVariable String id, Visit visit) {
        return pages.step(
                visit,
                typed -> Change.post(api(id, "/publication"), null),
                Import.addressOf(id),
                visit.words().of("imports.publishing"),
                refused -> one(id, refused));
    }

    /** All rows with the verdict, as the API gives them. */
    @GetMapping(PAGE + "/csv")
    Mono<ResponseEntity<Flux<DataBuffer>>> csv(@PathVariable String id, Visit visit) {
        return visit.download(rows(id, visit), FileForm.CSV);
    }

    private static Address rows(String id, Visit visit) {
        return api(id, "/rows").with("verdict", visit.asked("verdict"));
    }

    private static Address api(String id, String more) {
        return Address.of(ImportsHttp.API + "/{}" + more, id);
    }
}
