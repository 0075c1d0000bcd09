package dev.vouchsafe.portal.partner.newvoucher;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Outcome;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.partner.Partner;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** A partner validates a voucher, then reserves it. The administrator's address stands in no address of the portal. */
@Controller
record NewVoucherHttp(Pages pages, JsonMapper json) {

    private static final String PATH = "/partner/vouchers/new";

    /** A session that ended in the middle comes back here with what was typed. */
    @GetMapping(PATH)
    Mono<ResponseEntity<String>> form(Visit visit) {
        return "reserve".equals(visit.asked("do")) ? withValidation(visit) : show(visit, null);
    }

    @PostMapping(path = PATH, params = "do=validate")
    Mono<ResponseEntity<String>> validate(Visit visit) {
        return visit.form().flatMap(typed -> validated(visit, typed));
    }

    private Mono<ResponseEntity<String>> validated(Visit visit, Typed typed) {
        return validation(visit, typed).flatMap(outcome -> switch (outcome) {
            case Outcome.Done done -> show(visit.showing(typed), read(done));
            case Outcome.Refused(var problem) -> show(visit.refused(problem, typed), null);
        });
    }

    /**
     * Another voucher than the one that was validated is validated first: its checks are read before it is reserved.
     */
    @PostMapping(path = PATH, params = "do=reserve")
    Mono<ResponseEntity<String>> reserve(Visit visit) {
        return visit.form().flatMap(typed -> {
            String id = voucherId(typed);
            return id.equals(typed.shown("validated", id).strip())
                    ? reserve(visit, typed, id)
                    : validated(visit, typed);
        });
    }

    private Mono<ResponseEntity<String>> reserve(Visit visit, Typed typed, String id) {
        return pages.sent(
                visit,
                typed,
                Change.post(Address.of("/api/vouchers/{}/reservation", id), reservation(typed)),
                Address.of("/partner/vouchers/{}", id).encoded(),
                visit.words().of("partner.new.done", id),
                this::withValidation);
    }

    /** The second half of the page again: what the voucher is for is asked anew, since it may have changed. */
    private Mono<ResponseEntity<String>> withValidation(Visit visit) {
        if (visit.typed().text("voucherId") == null) {
            return show(visit, null);
        }
        return validation(visit, visit.typed())
                .flatMap(outcome -> show(visit, outcome instanceof Outcome.Done done ? read(done) : null));
    }

    private Mono<ResponseEntity<String>> show(Visit visit, @Nullable Validation validation) {
        String partnerId = visit.person().partnerId();
        boolean reserves = validation != null || NewVoucher.isTyped(visit.typed());
        Mono<Part<Partner>> partner = !reserves || partnerId == null
                ? Mono.just(new Part.Away<>(visit.words().of("page.away")))
                : visit.part(Address.of("/api/partners/{}", partnerId), Partner.class);
        return pages.show(
                visit, "partner/newvoucher/NewVoucher", partner.map(known -> new NewVoucher(validation, known)));
    }

    /** It changes nothing: each has a key of its own. */
    private static Mono<Outcome> validation(Visit visit, Typed typed) {
        return visit.send(Change.post(
                        Address.of("/api/vouchers/{}/validation", voucherId(typed)),
                        Map.of("adminEmail", typed.shown("adminEmail", "").strip()))
                .once(UUID.randomUUID().toString()));
    }

    private Validation read(Outcome.Done done) {
        return json.treeToValue(done.body(), Validation.class);
    }

    /** What is no id is asked for as it is, and nobody knows of it. */
    private static String voucherId(Typed typed) {
        return Optional.ofNullable(typed.text("voucherId")).orElse("-");
    }

    private static Map<String, Object> reservation(Typed typed) {
        var body = new HashMap<String, Object>();
        for (String name : new String[] {
            "adminEmail",
            "locationId",
            "engagement",
            "deliveryCountry",
            "plannedFrom",
            "plannedTo",
            "consultantId",
            "repeatReason"
        }) {
            Optional.ofNullable(typed.text(name)).ifPresent(text -> body.put(name, text));
        }
        Optional.ofNullable(typed.number("plannedDays")).ifPresent(days -> body.put("plannedDays", days));
        // Where the box has no mark, the rule about the terms says so.
        body.put("termsVersion", Optional.ofNullable(typed.text("termsVersion")).orElse("–"));
        return body;
    }
}
