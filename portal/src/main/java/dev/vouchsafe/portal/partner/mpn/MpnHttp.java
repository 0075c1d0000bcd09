package dev.vouchsafe.portal.partner.mpn;

import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Mono;

/** The steps before the enrollment: each has the click that leads to the next. */
@Controller
record MpnHttp(Pages pages) {

    @GetMapping("/partner/mpn")
    Mono<ResponseEntity<String>> mpn(Visit visit) {
        return step(visit, Step.MPN);
    }

    @GetMapping("/partner/programs")
    Mono<ResponseEntity<String>> programs(Visit visit) {
        return step(visit, Step.PROGRAMS);
    }

    @GetMapping("/partner/programs/software-assurance")
    Mono<ResponseEntity<String>> softwareAssurance(Visit visit) {
        return step(visit, Step.SOFTWARE_ASSURANCE);
    }

    private Mono<ResponseEntity<String>> step(Visit visit, Step step) {
        return pages.show(visit, "partner/mpn/StepPage", Mono.just(step));
    }
}
