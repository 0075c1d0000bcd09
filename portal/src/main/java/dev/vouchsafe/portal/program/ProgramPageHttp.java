package dev.vouchsafe.portal.program;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Mono;

/** The program, for everybody. */
@Controller
record ProgramPageHttp(Pages pages) {

    @GetMapping("/program")
    Mono<ResponseEntity<String>> program(Visit visit) {
        String asked = visit.asked("program");
        var terms = visit.get(Address.of("/api/program").with("program", asked), Terms.class);
        var calendar = visit.part(Address.of("/api/program/calendar").with("program", asked), Calendar.class);
        return pages.show(visit, "program/ProgramPage", Mono.zip(terms, calendar, ProgramPage::new));
    }
}
