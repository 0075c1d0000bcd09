package dev.vouchsafe.portal.ops.trail;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.FileForm;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The trail, for the auditor. Its filters are in the address. */
@Controller
record TrailHttp(Pages pages) {

    private static final int TOGETHER = 200;

    @GetMapping("/ops/trail")
    Mono<ResponseEntity<String>> trail(Visit visit) {
        return pages.show(
                visit,
                "ops/trail/Trail",
                TrailFilter.of(visit)
                        .flatMap(filter ->
                                visit.get(filter.with("after", visit.asked("after")), TrailEntry.Page.class)));
    }

    /** All that matches, as it comes. */
    @GetMapping("/ops/trail.csv")
    Mono<ResponseEntity<Flux<DataBuffer>>> csv(Visit visit) {
        return TrailFilter.of(visit)
                .flatMap(filter -> visit.gateway().download(visit.caller(), filter, FileForm.CSV))
                .map(answer -> ResponseEntity.ok()
                        .contentType(FileForm.CSV)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.csv\"")
                        .body(answer.getBody()));
    }

    /** One entry, and what else belongs to its correlation. */
    @GetMapping("/ops/trail/{id}")
    Mono<ResponseEntity<String>> entry(@PathVariable String id, Visit visit) {
        var page = visit.get(Address.of("/api/audit/{}", id), TrailEntry.class)
                .flatMap(entry -> visit.part(
                                Address.of("/api/audit")
                                        .with("correlation", entry.correlationId())
                                        .with("size", TOGETHER),
                                TrailEntry.Page.class)
                        .map(together -> EntryPage.of(entry, together)));
        return pages.show(visit, "ops/trail/Entry", page);
    }
}
