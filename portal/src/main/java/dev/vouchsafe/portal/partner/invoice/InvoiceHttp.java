package dev.vouchsafe.portal.partner.invoice;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.request.PaymentRequest;
import dev.vouchsafe.portal.request.RequestChecks;
import dev.vouchsafe.portal.visit.Visit;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** One payment request before the partner: correct, submit, see what became of it. */
@Controller
record InvoiceHttp(Pages pages) {

    private static final String PATH = "/partner/payments/{id}";

    /** Of the partner, the locations. */
    record Partner(List<Location> locations) {

        record Location(String locationId) {}
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<String>> invoice(Visit visit, @PathVariable String id) {
        boolean correcting = "correct".equals(visit.asked("do"));
        return pages.show(
                visit, correcting ? "partner/invoice/Correction" : "partner/invoice/Invoice", asked(visit, id));
    }

    @PostMapping(path = PATH, params = "do=correct")
    Mono<ResponseEntity<String>> correct(Visit visit, @PathVariable String id) {
        String said = visit.words().of("partner.invoice.corrected", id);
        return visit.form()
                .flatMap(typed -> InvoiceForm.draft(visit, typed, id)
                        .flatMap(draft ->
                                pages.sent(visit, typed, draft, address(id), said, refused -> invoice(refused, id))));
    }

    @PostMapping(path = PATH, params = "do=submit")
    Mono<ResponseEntity<String>> submit(Visit visit, @PathVariable String id) {
        return pages.step(
                visit,
                typed -> Change.post(Address.of("/api/payment-requests/{}/submission", id), Map.of()),
                address(id),
                visit.words().of("partner.invoice.submitted", id),
                refused -> invoice(refused, id));
    }

    private static String address(String id) {
        return Address.of("/partner/payments/{}", id).encoded();
    }

    private static Mono<InvoicePage> asked(Visit visit, String id) {
        var request = visit.found(Address.of("/api/payment-requests/{}", id), PaymentRequest.class);
        var checks = visit.part(Address.of("/api/payment-requests/{}/checks", id), RequestChecks.class);
        var windows = visit.part(InvoiceForm.OPEN, InvoiceForm.WINDOWS);
        var partner = visit.part(
                Address.of("/api/partners/{}", String.valueOf(visit.person().partnerId())), Partner.class);
        return Mono.zip(request, checks, windows, partner)
                .map(all -> new InvoicePage(
                        all.getT1().value(),
                        all.getT1().etag(),
                        all.getT2(),
                        all.getT3().here().map(Items::items).orElse(List.of()),
                        locations(all.getT4(), all.getT1().value())));
    }

    private static List<String> locations(Part<Partner> partner, PaymentRequest request) {
        return partner.here()
                .map(known -> known.locations().stream()
                        .map(Partner.Location::locationId)
                        .toList())
                .orElse(List.of(request.locationId()));
    }
}
