package dev.vouchsafe.portal.ops.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Outcome;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of a person, by e-mail. The e-mail is sent in forms alone: no address and no log has it. */
@Controller
record PersonalDataHttp(Pages pages, JsonMapper json) {

    private static final String PAGE = "/ops/personal-data";
    private static final String EMAIL = "email";
    private static final int MOST = 500;

    @GetMapping(PAGE)
    Mono<ResponseEntity<String>> page(Visit visit) {
        return show(visit, Optional.empty());
    }

    private Mono<ResponseEntity<String>> show(Visit visit, Optional<Items<PersonalData.Kept>> found) {
        var erasures = visit.part(
                Address.of("/api/ops/erasures"), new ParameterizedTypeReference<Items<PersonalData.Erasure>>() {});
        return pages.show(visit, "ops/personaldata/PersonalData", erasures.map(all -> new PersonalData(all, found)));
    }

    /** What is kept of the person. */
    @PostMapping(PAGE)
    Mono<ResponseEntity<String>> find(Visit visit) {
        return visit.form()
                .flatMap(typed -> asked(visit, typed, body -> show(visit.showing(typed), Optional.of(read(body)))));
    }

    /** The same, as a file for the person. */
    @PostMapping(path = PAGE, params = "do=export")
    Mono<ResponseEntity<String>> export(Visit visit) {
        return visit.form()
                .flatMap(typed -> asked(
                        visit,
                        typed,
                        body -> Mono.just(ResponseEntity.ok()
                                .contentType(new MediaType(MediaType.APPLICATION_JSON, UTF_8))
                                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.json\"")
                                .body(json.writerWithDefaultPrettyPrinter().writeValueAsString(body)))));
    }

    @PostMapping(path = PAGE, params = "do=erase")
    Mono<ResponseEntity<String>> erase(Visit visit) {
        return pages.step(
                visit,
                typed -> Change.post(Address.of("/api/ops/erasures"), body(typed)),
                PAGE,
                visit.words().of("ops.personal.erased"),
                refused -> show(refused, Optional.empty()));
    }

    private Mono<ResponseEntity<String>> asked(
            Visit visit, Typed typed, Function<JsonNode, Mono<ResponseEntity<String>>> found) {
        return visit.send(Change.post(Address.of("/api/ops/personal-data").with("size", MOST), body(typed)))
                .flatMap(outcome -> switch (outcome) {
                    case Outcome.Done done -> found.apply(done.body() == null ? json.createObjectNode() : done.body());
                    case Outcome.Refused(var problem) -> show(visit.refused(problem, typed), Optional.empty());
                });
    }

    private Items<PersonalData.Kept> read(JsonNode body) {
        return json.readerFor(new TypeReference<Items<PersonalData.Kept>>() {}).readValue(body);
    }

    private static Map<String, Object> body(Typed typed) {
        return Map.of(EMAIL, typed.shown(EMAIL, "").strip());
    }
}
