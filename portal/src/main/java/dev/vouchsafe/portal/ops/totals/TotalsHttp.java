package dev.vouchsafe.portal.ops.totals;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.FileForm;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What became of vouchers and money. What is asked of it stands in its address. */
@Controller
record TotalsHttp(Pages pages) {

    private static final String PATH = "/ops/totals";

    @GetMapping(PATH)
    Mono<ResponseEntity<String>> totals(Visit visit) {
        return pages.show(visit, "ops/totals/Totals", visit.get(asked(visit), Totals.class));
    }

    @GetMapping(PATH + "/csv")
    Mono<ResponseEntity<Flux<DataBuffer>>> csv(Visit visit) {
        return visit.download(asked(visit), FileForm.CSV);
    }

    @GetMapping(PATH + "/excel")
    Mono<ResponseEntity<Flux<DataBuffer>>> excel(Visit visit) {
        return visit.download(asked(visit), FileForm.EXCEL);
    }

    private static Address asked(Visit visit) {
        return Address.of("/api/ops/totals")
                .with("from", visit.asked("from"))
                .with("to", visit.asked("to"))
                .with("by", visit.asked("by"));
    }
}
