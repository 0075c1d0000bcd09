package dev.vouchsafe.portal.partner.payments;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.partner.invoice.InvoiceForm;
import dev.vouchsafe.portal.request.RequestRow;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** The partner's payments: register, begin a request. */
@Controller
record PaymentsHttp(Pages pages) {

    private static final String PATH = "/partner/payments";
    private static final int ENOUGH = 200;

    @GetMapping(PATH)
    Mono<ResponseEntity<String>> payments(Visit visit) {
        var windows = visit.part(InvoiceForm.OPEN, InvoiceForm.WINDOWS);
        var requests = visit.part(
                Address.of("/api/payment-requests").with("size", ENOUGH),
                new ParameterizedTypeReference<Items<RequestRow>>() {});
        var registration = visit.part(Registration.asked(visit));
        return pages.show(
                visit,
                "partner/payments/Payments",
                Mono.zip(windows, requests, registration)
                        .map(all -> new PaymentsPage(
                                all.getT1(),
                                all.getT2(),
                                all.getT3(),
                                InvoiceForm.of(
                                        all.getT1().here().map(Items::items).orElse(List.of()),
                                        all.getT3().here().stream()
                                                .flatMap(known -> known.accounts().stream())
                                                .map(PaymentsPage.Account::locationId)
                                                .toList()))));
    }

    @PostMapping(path = PATH, params = "do=register")
    Mono<ResponseEntity<String>> register(Visit visit) {
        var registration = Address.of(
                "/api/payment-registrations/{}", String.valueOf(visit.person().partnerId()));
        return pages.step(
                visit,
                typed -> Change.put(registration, Map.of("accounts", accounts(typed))),
                PATH,
                visit.words().of("partner.payments.registered"),
                this::payments);
    }

    /** A new request: what is typed becomes a draft. */
    @PostMapping(path = PATH, params = "do=draft")
    Mono<ResponseEntity<String>> draft(Visit visit) {
        return visit.form().flatMap(typed -> {
            String id = typed.shown("requestId", "").strip();
            String said = visit.words().of("partner.payments.drafted", id);
            return InvoiceForm.draft(visit, typed, id)
                    .flatMap(draft -> pages.sent(visit, typed, draft, PATH + "/" + id, said, this::payments));
        });
    }

    private static List<Map<String, String>> accounts(Typed typed) {
        return typed.all("locationId").stream()
                .filter(location -> Registration.isTyped(typed, location))
                .map(location -> Map.of(
                        "locationId", location,
                        "holder", typed.shown("holder-" + location, "").strip(),
                        "iban", typed.shown("iban-" + location, "").strip()))
                .toList();
    }
}
