package dev.vouchsafe.portal.customer.home;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.customer.home.CustomerHome.Agreement;
import dev.vouchsafe.portal.customer.home.CustomerHome.Voucher;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Mono;

/** The customer's home. */
@Controller
record CustomerHomeHttp(Pages pages) {

    private static final int ENOUGH = 100;

    @GetMapping("/customer")
    Mono<ResponseEntity<String>> home(Visit visit) {
        var agreements = visit.part(
                Address.of("/api/agreements").with("size", ENOUGH),
                new ParameterizedTypeReference<Items<Agreement>>() {});
        var vouchers = visit.part(
                Address.of("/api/vouchers")
                        .with("status", "assigned,reserved,reported")
                        .with("sort", "lastDay")
                        .with("size", ENOUGH),
                new ParameterizedTypeReference<Items<Voucher>>() {});
        return pages.show(visit, "customer/home/CustomerHome", Mono.zip(agreements, vouchers, CustomerHome::new));
    }
}
