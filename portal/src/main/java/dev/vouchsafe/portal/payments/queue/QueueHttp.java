package dev.vouchsafe.portal.payments.queue;

import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Mono;

/** The officer's queue. */
@Controller
record QueueHttp(Pages pages) {

    @GetMapping("/payments")
    Mono<ResponseEntity<String>> queue(Visit visit) {
        return pages.show(visit, "payments/queue/Queue", Queue.asked(visit));
    }
}
