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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
        return visit.form().flatMap(typed -> {
            var address = Address.of(
                    "/api/payment-registrations/{}",
                    String.valueOf(visit.person().partnerId()));
            var change = Change.put(address, Map.of("accounts", accounts(typed)))
                    .once(typed.text("key"))
                    .onVersion(typed.text("etag"));
            return visit.send(change)
                    .flatMap(outcome -> pages.after(
                            visit,
                            outcome,
                            PATH,
                            visit.words().of("partner.payments.registered"),
                            problem -> payments(visit.refused(problem, typed))));
        });
    }

    /** A new request: what is typed becomes a draft. */
    @PostMapping(path = PATH, params = "do=draft")
    Mono<ResponseEntity<String>> draft(Visit visit) {
        return visit.form()
                .flatMap(typed -> InvoiceForm.draft(visit, typed, typed.shown("requestId", ""))
                        .flatMap(outcome -> pages.after(
                                visit,
                                outcome,
                                PATH + "/" + typed.shown("requestId", "").strip(),
                                visit.words().of("partner.payments.drafted", typed.shown("requestId", "")),
                                problem -> payments(visit.refused(problem, typed)))));
    }

    /** A location without an account is left out; one of which a part was typed is for the API to judge. */
    private static List<Map<String, String>> accounts(Typed typed) {
        return typed.all("locationId").stream()
                .map(location -> account(location, typed.text("holder-" + location), typed.text("iban-" + location)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Map<String, String> account(
            String location, @Nullable String holder, @Nullable String iban) {
        if (holder == null && iban == null) {
            return null;
        }
        return Map.of("locationId", location, "holder", holder == null ? "" : holder, "iban", iban == null ? "" : iban);
    }
}
