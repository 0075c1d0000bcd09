package dev.vouchsafe.portal.partner.vouchers;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.FileForm;
import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Problem;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.partner.vouchers.PartnerVouchers.Row;
import dev.vouchsafe.portal.visit.Visit;
import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The list of a partner's vouchers. What is asked of it stands in its address. */
@Controller
record PartnerVouchersHttp(Pages pages) {

    private static final int SIZE = 25;
    private static final String PATH = "/partner/vouchers";

    /** A filter that the API doesn't understand says so above an empty list, where it can be mended. */
    @GetMapping(PATH)
    Mono<ResponseEntity<String>> list(Visit visit) {
        var asked = asked(visit).with("page", visit.asked("page")).with("size", SIZE);
        return visit.get(asked, new ParameterizedTypeReference<Items<Row>>() {})
                .flatMap(found -> show(visit, found))
                .onErrorResume(
                        GatewayRefusal.class,
                        refused -> isOfAsking(refused.problem())
                                ? show(
                                        visit.refused(refused.problem(), visit.typed()),
                                        new Items<>(List.of(), 0, SIZE, 0))
                                : Mono.error(refused));
    }

    private static boolean isOfAsking(Problem problem) {
        return problem.status() == 400;
    }

    private Mono<ResponseEntity<String>> show(Visit visit, Items<Row> found) {
        return pages.show(visit, "partner/vouchers/PartnerVouchers", Mono.just(new PartnerVouchers(visit, found)));
    }

    /** The whole list, as the API gives it. */
    @GetMapping(PATH + "/csv")
    Mono<ResponseEntity<Flux<DataBuffer>>> csv(Visit visit) {
        return visit.download(asked(visit), FileForm.CSV);
    }

    /** The same for people. */
    @GetMapping(PATH + "/excel")
    Mono<ResponseEntity<Flux<DataBuffer>>> excel(Visit visit) {
        return visit.download(asked(visit), FileForm.EXCEL);
    }

    private static Address asked(Visit visit) {
        return Address.of("/api/vouchers")
                .with("status", visit.asked("status"))
                .with("offering", visit.asked("offering"))
                .with("daysLeftAtMost", visit.asked("daysLeft"))
                .with("sort", visit.asked("sort"));
    }
}
