package dev.vouchsafe.portal.ops.thing;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** Everything about one thing, and the two steps that an operator takes with a voucher. */
@Controller
record ThingHttp(Pages pages) {

    private static final String VOUCHER = "/ops/vouchers/{id}";

    @GetMapping("/ops/{place:vouchers|agreements|partners|payment-requests}/{id}")
    Mono<ResponseEntity<String>> thing(@PathVariable String place, @PathVariable String id, Visit visit) {
        return show(visit, ThingKind.at(place).orElseThrow(), id);
    }

    private Mono<ResponseEntity<String>> show(Visit visit, ThingKind kind, String id) {
        return pages.show(visit, "ops/thing/Thing", AskedThing.of(pages, visit, kind, id), ThingPage::of);
    }

    @PostMapping(path = VOUCHER, params = "do=extend")
    Mono<ResponseEntity<String>> extend(@PathVariable String id, Visit visit) {
        return taken(
                visit,
                id,
                typed -> Change.post(
                        Address.of("/api/vouchers/{}/extension", id),
                        body("days", typed.number("days"), "reason", typed.text("reason"))),
                "ops.thing.extended");
    }

    @PostMapping(path = VOUCHER, params = "do=release")
    Mono<ResponseEntity<String>> release(@PathVariable String id, Visit visit) {
        return taken(
                visit,
                id,
                typed -> Change.delete(
                        Address.of("/api/vouchers/{}/reservation", id),
                        body("reason", typed.text("reason"), "text", typed.text("text"))),
                "ops.thing.released");
    }

    private Mono<ResponseEntity<String>> taken(Visit visit, String id, Function<Typed, Change> change, String said) {
        return pages.step(
                visit,
                change,
                Address.of("/ops/vouchers/{}", id).encoded(),
                visit.words().of(said, id),
                refused -> show(refused, ThingKind.VOUCHER, id));
    }

    /** What wasn't typed is left out, so that the API says that it is missing. */
    private static Map<String, Object> body(
            String name, @Nullable Object value, String other, @Nullable Object otherValue) {
        var body = new HashMap<String, Object>();
        if (value != null) {
            body.put(name, value);
        }
        if (otherValue != null) {
            body.put(other, otherValue);
        }
        return body;
    }
}
