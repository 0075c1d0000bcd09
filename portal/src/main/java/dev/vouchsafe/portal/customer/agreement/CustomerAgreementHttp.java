package dev.vouchsafe.portal.customer.agreement;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.customer.agreement.CustomerAgreement.Row;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.page.Program;
import dev.vouchsafe.portal.visit.Visit;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Mono;

/** An agreement's pool as its customer sees it. */
@Controller
record CustomerAgreementHttp(Pages pages) {

    private static final int ENOUGH = 200;

    @GetMapping("/customer/agreements/{id}")
    Mono<ResponseEntity<String>> agreement(@PathVariable String id, Visit visit) {
        var address = Address.of("/api/agreements/{}", id);
        var vouchers = visit.part(
                Address.of("/api/vouchers")
                        .with("agreementId", id)
                        .with("sort", "lastDay")
                        .with("size", ENOUGH),
                new ParameterizedTypeReference<Items<Row>>() {});
        return pages.show(
                visit,
                "customer/agreement/CustomerAgreement",
                Mono.zip(visit.get(address, Pool.class), later(visit, address), vouchers)
                        .map(all -> new CustomerAgreement(all.getT1(), all.getT2(), all.getT3())));
    }

    /** The API knows what an instant to come looks like: the day after the last one of the program's calendar. */
    private static Mono<Part<Pool>> later(Visit visit, Address address) {
        return visit.get(Address.of("/api/program"), Program.class)
                .flatMap(program -> program.calendar().values().stream()
                        .max(Comparator.<LocalDate>naturalOrder())
                        .map(last -> last.plusDays(2).atStartOfDay(program.zone()).toInstant())
                        .map(end -> visit.part(address.with("asOf", end), Pool.class))
                        .orElseGet(() -> Mono.just(new Part.Away<>(visit.words().of("page.away")))))
                .onErrorReturn(GatewayRefusal.class, new Part.Away<>(visit.words().of("page.away")));
    }
}
