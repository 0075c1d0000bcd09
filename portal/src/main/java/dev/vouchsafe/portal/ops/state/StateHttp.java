package dev.vouchsafe.portal.ops.state;

import dev.vouchsafe.contracts.ops.StateOfThings;
import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Mono;

/** The home of the operator and the auditor. */
@Controller
record StateHttp(Pages pages) {

    @GetMapping("/ops")
    Mono<ResponseEntity<String>> state(Visit visit) {
        return pages.show(
                visit,
                "ops/state/State",
                visit.get(Address.of("/api/ops/state"), StateOfThings.class).map(State::new));
    }
}
