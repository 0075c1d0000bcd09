package dev.vouchsafe.portal.page;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.api.Outcome;
import dev.vouchsafe.portal.api.Problem;
import dev.vouchsafe.portal.notice.Notice;
import dev.vouchsafe.portal.visit.Kept;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Renders pages. What the frame needs is asked for beside what the page asks for. */
@Component
public final class Pages {

    private final Templates templates;
    private final Assets assets;
    /** Of a simulation: while the clock can't be asked, the last one seen is nearer than the wall's. */
    private volatile Frame.@Nullable Clock lastClock;

    Pages(Templates templates, Assets assets) {
        this.templates = templates;
        this.assets = assets;
    }

    /**
     * A page of what was asked for.
     *
     * @param template its name below {@code dev/vouchsafe/portal}, such as {@code customer/home/Home}
     * @param data the template's parameter {@code page}
     */
    public <T> Mono<ResponseEntity<String>> show(Visit visit, String template, Mono<T> data) {
        return show(visit, template, data, (frame, page) -> page);
    }

    /**
     * A page of what was asked for, made with what the frame knows, such as today.
     *
     * @param page makes the template's parameter {@code page}
     */
    public <T> Mono<ResponseEntity<String>> show(
            Visit visit, String template, Mono<T> data, BiFunction<Frame, T, Object> page) {
        return Mono.zip(frame(visit), data)
                .map(both -> rendered(
                        template, both.getT1(), page.apply(both.getT1(), both.getT2()), statusOf(visit.refusal())))
                .flatMap(shown -> Kept.forget(visit).thenReturn(shown));
    }

    /** A page that says why there is no other. */
    public Mono<ResponseEntity<String>> refusal(Visit visit, Problem problem) {
        return frame(visit).map(frame -> rendered("page/Refusal", frame, problem, statusOf(problem)));
    }

    /** After a change: the next page, which says what happened; or the same page, which says what stands in the way. */
    public Mono<ResponseEntity<String>> after(
            Visit visit,
            Outcome outcome,
            String next,
            String said,
            Function<Problem, Mono<ResponseEntity<String>>> refused) {
        return switch (outcome) {
            case Outcome.Done done -> to(visit, next, said);
            case Outcome.Refused(var problem) -> refused.apply(problem);
        };
    }

    /**
     * Takes the step that a form asks for: its change is sent once, and on the version that was seen; then it leads on,
     * or shows the page again.
     *
     * @param next where it leads, which says what happened
     * @param again the page with what stands in the way and what was typed
     */
    public Mono<ResponseEntity<String>> step(
            Visit visit,
            Function<Typed, Change> change,
            String next,
            String said,
            Function<Visit, Mono<ResponseEntity<String>>> again) {
        return visit.form().flatMap(typed -> sent(visit, typed, change.apply(typed), next, said, again));
    }

    /** As {@link #step}, where the form was read already. */
    public Mono<ResponseEntity<String>> sent(
            Visit visit,
            Typed typed,
            Change change,
            String next,
            String said,
            Function<Visit, Mono<ResponseEntity<String>>> again) {
        return visit.send(change.once(typed.text("key")).onVersion(typed.text("etag")))
                .flatMap(outcome ->
                        after(visit, outcome, next, said, problem -> again.apply(visit.refused(problem, typed))));
    }

    /** Leads to another page, which says what happened. */
    public Mono<ResponseEntity<String>> to(Visit visit, String address, String said) {
        return visit.exchange().getSession().map(session -> {
            Kept.say(session, said);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(address))
                    .build();
        });
    }

    /**
     * The instant that the address asks for by {@code asOf}: a day means its end, in the program's zone. Empty if it
     * asks for none. What is neither is asked of the API as it is, which says what is wrong with it.
     */
    public Mono<Optional<String>> asOf(Visit visit) {
        String asked = visit.asked("asOf");
        if (asked == null) {
            return Mono.just(Optional.empty());
        }
        try {
            var day = LocalDate.parse(asked);
            return program(visit, "").map(program -> Optional.of(endOf(day, program.zone())));
        } catch (DateTimeParseException e) {
            return Mono.just(Optional.of(asked));
        }
    }

    private static String endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1).toString();
    }

    private static HttpStatusCode statusOf(@Nullable Problem problem) {
        return problem == null ? HttpStatus.OK : HttpStatusCode.valueOf(problem.status());
    }

    private Mono<Frame> frame(Visit visit) {
        var program = HomeCountry.of(visit).flatMap(country -> program(visit, country));
        var clock = optional(clock(visit).doOnNext(seen -> lastClock = seen));
        return Mono.zip(optional(program), clock, csrf(visit), Notice.unread(visit))
                .map(all -> new Frame(
                        visit,
                        all.getT1().orElse(null),
                        all.getT2().orElse(lastClock),
                        all.getT4(),
                        all.getT3(),
                        assets,
                        new Besides()));
    }

    private static Mono<Program> program(Visit visit, String country) {
        return visit.get(Address.of("/api/program").with("country", country), Program.class);
    }

    private static Mono<Frame.Clock> clock(Visit visit) {
        return visit.get(Address.of("/api/ops/clock"), Frame.Clock.class);
    }

    private static <T> Mono<Optional<T>> optional(Mono<T> asked) {
        return asked.map(Optional::of)
                .onErrorResume(
                        GatewayRefusal.class,
                        refused -> Visit.signedOut(refused) ? Mono.error(refused) : Mono.just(Optional.empty()));
    }

    private static Mono<Frame.Csrf> csrf(Visit visit) {
        Mono<CsrfToken> token = visit.exchange().getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.map(csrf -> new Frame.Csrf(csrf.getParameterName(), csrf.getToken()));
    }

    private ResponseEntity<String> rendered(String template, Frame frame, Object page, HttpStatusCode status) {
        return templates.page(status, template, Map.of("frame", frame, "page", page));
    }
}
