package dev.vouchsafe.portal.partner.voucher;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** What a partner does with a voucher that it holds: another plan, giving it back, the completion report. */
@Controller
record PartnerStepsHttp(Pages pages, PartnerVoucherHttp page) {

    @PostMapping(path = PartnerVoucherHttp.PATH, params = "do=reschedule")
    Mono<ResponseEntity<String>> reschedule(@PathVariable String id, Visit visit) {
        return change(id, visit, "reschedule", typed -> Change.patch(reservation(id), plan(typed)));
    }

    @PostMapping(path = PartnerVoucherHttp.PATH, params = "do=release")
    Mono<ResponseEntity<String>> release(@PathVariable String id, Visit visit) {
        return change(
                id,
                visit,
                "release",
                typed -> Change.delete(
                        reservation(id), body("reason", typed.text("reason"), "text", typed.text("text"))));
    }

    @PostMapping(path = PartnerVoucherHttp.PATH, params = "do=report")
    Mono<ResponseEntity<String>> report(@PathVariable String id, Visit visit) {
        return change(
                id,
                visit,
                "report",
                typed -> Change.put(Address.of("/api/vouchers/{}/completion-report", id), report(typed)));
    }

    private Mono<ResponseEntity<String>> change(String id, Visit visit, String step, Function<Typed, Change> change) {
        return pages.step(
                visit,
                change,
                Address.of("/partner/vouchers/{}", id).encoded(),
                visit.words().of("partner.voucher.done." + step, id),
                refused -> page.show(id, refused, step));
    }

    private static Address reservation(String id) {
        return Address.of("/api/vouchers/{}/reservation", id);
    }

    private static Map<String, @Nullable Object> plan(Typed typed) {
        return body(
                "plannedFrom", typed.text("plannedFrom"),
                "plannedTo", typed.text("plannedTo"),
                "plannedDays", typed.number("plannedDays"),
                "consultantId", typed.text("consultantId"));
    }

    private static Map<String, @Nullable Object> report(Typed typed) {
        var body = body(
                "from", typed.text("from"),
                "to", typed.text("to"),
                "onSiteDays", typed.number("onSiteDays"),
                "offSiteDays", typed.number("offSiteDays"),
                "summary", typed.text("summary"),
                "nextSteps", typed.text("nextSteps"),
                "deliveredOn", typed.text("deliveredOn"),
                "consultantId", typed.text("consultantId"));
        body.put("deliverables", typed.all("deliverables"));
        return body;
    }

    /** What was left empty isn't sent: the API says what is missing. */
    private static Map<String, @Nullable Object> body(@Nullable Object... namesAndValues) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                body.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
        }
        return body;
    }
}
