package dev.vouchsafe.portal.partner.home;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.partner.OwnPartner;
import dev.vouchsafe.portal.partner.home.PartnerHome.Checklist;
import dev.vouchsafe.portal.partner.home.PartnerHome.Partner;
import dev.vouchsafe.portal.partner.home.PartnerHome.Request;
import dev.vouchsafe.portal.partner.home.PartnerHome.Voucher;
import dev.vouchsafe.portal.partner.invoice.InvoiceForm;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Mono;

/** The partner's home. */
@Controller
record PartnerHomeHttp(Pages pages) {

    private static final int ENOUGH = 100;

    @GetMapping("/partner")
    Mono<ResponseEntity<String>> home(Visit visit) {
        String partnerId = OwnPartner.of(visit);
        var partner = visit.get(Address.of("/api/partners/{}", partnerId), Partner.class);
        var checklist = visit.part(Address.of("/api/partners/{}/eligibility", partnerId), Checklist.class);
        var vouchers = visit.part(
                Address.of("/api/vouchers")
                        .with("status", "reserved,reported")
                        .with("sort", "lastDay")
                        .with("size", ENOUGH),
                new ParameterizedTypeReference<Items<Voucher>>() {});
        var requests = visit.part(
                Address.of("/api/payment-requests")
                        .with("status", "draft,rejected,submitted,approved")
                        .with("size", ENOUGH),
                new ParameterizedTypeReference<Items<Request>>() {});
        return pages.show(
                visit,
                "partner/home/PartnerHome",
                Mono.zip(partner, checklist, vouchers, requests, visit.part(InvoiceForm.OPEN, InvoiceForm.WINDOWS))
                        .map(all -> new PartnerHome(
                                all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5())));
    }
}
