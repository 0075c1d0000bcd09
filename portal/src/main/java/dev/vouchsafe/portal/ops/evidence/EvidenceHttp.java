package dev.vouchsafe.portal.ops.evidence;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Evidence: the file as the API gives it, and a page on which a browser verifies one. The file never leaves it. */
@Controller
record EvidenceHttp(Pages pages) {

    @GetMapping("/ops/evidence")
    Mono<ResponseEntity<String>> page(Visit visit) {
        return pages.show(
                visit,
                "ops/evidence/Evidence",
                visit.part(Address.of("/api/audit/keys"), Evidence.Keys.class).map(Evidence::new));
    }

    @GetMapping("/ops/evidence/file")
    Mono<ResponseEntity<Flux<DataBuffer>>> file(@RequestParam String subject, Visit visit) {
        var name = ContentDisposition.attachment()
                .filename("evidence-" + subject.replaceAll("[^A-Za-z0-9._-]", "_") + ".json")
                .build();
        return visit.gateway()
                .download(
                        visit.caller(),
                        Address.of("/api/audit/evidence").with("subject", subject),
                        MediaType.APPLICATION_JSON)
                .map(answer -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                        .body(answer.getBody()));
    }
}
