package dev.vouchsafe.portal.ops.amendments;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Outcome;
import dev.vouchsafe.portal.ops.whatif.WhatIf;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Amendments: those that are published, and a new one, which shows what it would change before it is. */
@Controller
record AmendmentsHttp(Pages pages, JsonMapper json) {

    private static final String PAGE = "/ops/amendments";
    private static final String LIFE = "voucherLifeDays";

    @GetMapping(PAGE)
    Mono<ResponseEntity<String>> amendments(Visit visit) {
        return show(visit, Optional.empty());
    }

    private Mono<ResponseEntity<String>> show(Visit visit, Optional<WhatIf> preview) {
        return pages.show(
                visit, "ops/amendments/Amendments", program(visit).map(program -> new Amendments(program, preview)));
    }

    private static Mono<Amendments.Program> program(Visit visit) {
        return visit.get(Address.of("/api/program"), Amendments.Program.class);
    }

    @PostMapping(PAGE)
    Mono<ResponseEntity<String>> publish(Visit visit) {
        return visit.form()
                .flatMap(typed -> "preview".equals(typed.text("what")) ? preview(visit, typed) : publish(visit, typed));
    }

    private Mono<ResponseEntity<String>> publish(Visit visit, Typed typed) {
        var body = new HashMap<String, Object>();
        put(body, "name", typed.text("name"));
        put(body, "createdBefore", typed.text("createdBefore"));
        put(body, "extendDays", typed.number("extendDays"));
        put(body, "reason", typed.text("reason"));
        return pages.sent(
                visit,
                typed,
                Change.post(Address.of("/api/program/amendments"), body),
                PAGE,
                visit.words().of("ops.amendments.published"),
                refused -> show(refused, Optional.empty()));
    }

    /** A longer life of the vouchers that were assigned before the day, which is what an amendment gives them. */
    private Mono<ResponseEntity<String>> preview(Visit visit, Typed typed) {
        return program(visit)
                .flatMap(program -> visit.send(Change.post(Address.of("/api/ops/what-if"), question(program, typed)))
                        .flatMap(outcome -> switch (outcome) {
                            case Outcome.Done done ->
                                show(visit.showing(typed), Optional.of(json.treeToValue(done.body(), WhatIf.class)));
                            case Outcome.Refused(var problem) -> show(visit.refused(problem, typed), Optional.empty());
                        }));
    }

    private static Map<String, Object> question(Amendments.Program program, Typed typed) {
        long more = typed.number("extendDays") instanceof Long days ? days : 0;
        var filter = new HashMap<String, Object>();
        put(filter, "assignedTo", dayBefore(typed.text("createdBefore")));
        return Map.of(
                "program",
                program.program(),
                "changes",
                Map.of(LIFE, program.durations().getOrDefault(LIFE, 0L) + more),
                "filter",
                filter);
    }

    /** What is no day is asked as it is: the API says what is wrong with it. */
    private static @Nullable String dayBefore(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed).minusDays(1).toString();
        } catch (DateTimeParseException noDay) {
            return typed;
        }
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
