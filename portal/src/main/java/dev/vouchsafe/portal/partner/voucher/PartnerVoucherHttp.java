package dev.vouchsafe.portal.partner.voucher;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.partner.Partner;
import dev.vouchsafe.portal.visit.Visit;
import dev.vouchsafe.portal.voucher.History;
import dev.vouchsafe.portal.voucher.Payments;
import dev.vouchsafe.portal.voucher.Voucher;
import dev.vouchsafe.portal.voucher.VoucherChecks;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Mono;

/** A voucher as its partner sees it. */
@Controller
record PartnerVoucherHttp(Pages pages) {

    static final String PATH = "/partner/vouchers/{id}";

    @GetMapping(PATH)
    Mono<ResponseEntity<String>> voucher(@PathVariable String id, Visit visit) {
        return show(id, visit, visit.asked("do"));
    }

    /** @param step the step that is open; null if none is */
    Mono<ResponseEntity<String>> show(String id, Visit visit, @org.jspecify.annotations.Nullable String step) {
        var page = pages.asOf(visit).flatMap(asOf -> {
            var at = asOf.orElse(null);
            return Mono.zip(
                            visit.found(Address.of("/api/vouchers/{}", id).with("asOf", at), Voucher.class),
                            visit.part(Address.of("/api/vouchers/{}/checks", id).with("asOf", at), VoucherChecks.class),
                            visit.part(
                                    Address.of("/api/vouchers/{}/history", id).with("asOf", at), History.class),
                            Payments.of(visit, id, at),
                            partner(visit))
                    .map(all ->
                            new PartnerVoucher(all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5(), step));
        });
        return pages.show(visit, "partner/voucher/PartnerVoucher", page);
    }

    private static Mono<Part<Partner>> partner(Visit visit) {
        String partnerId = visit.person().partnerId();
        return partnerId == null
                ? Mono.just(new Part.Away<>(""))
                : visit.part(Address.of("/api/partners/{}", partnerId), Partner.class);
    }
}
