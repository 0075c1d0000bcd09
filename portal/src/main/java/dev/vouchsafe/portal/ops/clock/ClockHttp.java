package dev.vouchsafe.portal.ops.clock;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.ops.Due;
import dev.vouchsafe.portal.ops.Instants;
import dev.vouchsafe.portal.page.Frame;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** The clock of a simulation, which an operator moves, and what will be due first. */
@Controller
record ClockHttp(Pages pages) {

    private static final String PAGE = "/ops/clock";
    private static final Address CLOCK = Address.of("/api/ops/clock");
    private static final int FIRST = 8;

    @GetMapping(PAGE)
    Mono<ResponseEntity<String>> clock(Visit visit) {
        var next = visit.part(
                Address.of("/api/ops/deadlines").with("state", "pending").with("size", FIRST),
                new ParameterizedTypeReference<Items<Due>>() {});
        return pages.show(
                visit, "ops/clock/Clock", Mono.zip(visit.get(CLOCK, Frame.Clock.class), next, ClockPage::new));
    }

    /** A day means its beginning. */
    @PostMapping(PAGE)
    Mono<ResponseEntity<String>> move(Visit visit) {
        return Mono.zip(visit.form(), Instants.of(visit))
                .flatMap(both -> moved(
                        visit, both.getT1(), both.getT2().beginning(both.getT1().text("now"))));
    }

    private Mono<ResponseEntity<String>> moved(Visit visit, Typed typed, @Nullable String instant) {
        Map<String, Object> body = new HashMap<>();
        if (instant != null) {
            body.put("now", instant);
        }
        return pages.sent(
                visit, typed, Change.put(CLOCK, body), PAGE, visit.words().of("ops.clock.moved"), this::clock);
    }
}
