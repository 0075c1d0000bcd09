package dev.vouchsafe.portal.partner.webhooks;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Outcome;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** One webhook: changing it, its secret, and the webhook itself taken away. */
@Controller
record WebhookHttp(Pages pages) {

    static final String PAGE = WebhooksHttp.PAGE + "/{id}";
    private static final int SHOWN = 25;

    @GetMapping(PAGE)
    Mono<ResponseEntity<String>> webhook(@PathVariable String id, Visit visit) {
        return show(id, visit, null);
    }

    @PostMapping(path = PAGE, params = "do=save")
    Mono<ResponseEntity<String>> save(@PathVariable String id, Visit visit) {
        return step(id, visit, typed -> Change.patch(api(id, ""), WebhooksHttp.body(typed)), "saved");
    }

    @PostMapping(path = PAGE, params = "do=switch")
    Mono<ResponseEntity<String>> turn(@PathVariable String id, Visit visit) {
        return visit.form().flatMap(typed -> {
            String state = typed.shown("state", "");
            String said = "on".equals(state) ? "switched-on" : "switched-off";
            return sent(id, visit, typed, Change.patch(api(id, ""), Map.of("state", state)), said);
        });
    }

    /** The answer has the secret, which is shown on this page alone. */
    @PostMapping(path = PAGE, params = "do=secret")
    Mono<ResponseEntity<String>> secret(@PathVariable String id, Visit visit) {
        return visit.form()
                .flatMap(typed -> visit.send(
                                Change.post(api(id, "/secret"), Map.of()).once(typed.text("key")))
                        .flatMap(outcome -> switch (outcome) {
                            case Outcome.Done(var status, var body) ->
                                show(
                                        id,
                                        visit.saying(visit.words().of("webhooks.rotated")),
                                        body == null ? "" : body.path("secret").asString(""));
                            case Outcome.Refused(var problem) -> show(id, visit.refused(problem, typed), null);
                        }));
    }

    @PostMapping(path = PAGE, params = "do=delete")
    Mono<ResponseEntity<String>> delete(@PathVariable String id, Visit visit) {
        return pages.step(
                visit,
                typed -> Change.delete(api(id, ""), null),
                WebhooksHttp.PAGE,
                visit.words().of("webhooks.deleted"),
                refused -> webhook(id, refused));
    }

    /** Takes a step after which the webhook's page says what happened. */
    Mono<ResponseEntity<String>> step(String id, Visit visit, Function<Typed, Change> change, String said) {
        return visit.form().flatMap(typed -> sent(id, visit, typed, change.apply(typed), said));
    }

    private Mono<ResponseEntity<String>> sent(String id, Visit visit, Typed typed, Change change, String said) {
        return pages.sent(
                visit,
                typed,
                change,
                Address.of(WebhooksHttp.PAGE + "/{}", id).encoded(),
                visit.words().of("webhooks." + said),
                refused -> webhook(id, refused));
    }

    private Mono<ResponseEntity<String>> show(String id, Visit visit, @Nullable String secret) {
        var deliveries = visit.part(
                api(id, "/deliveries")
                        .with("state", visit.asked("state"))
                        .with("page", visit.asked("page"))
                        .with("size", SHOWN),
                new ParameterizedTypeReference<Items<Delivery>>() {});
        return pages.show(
                visit,
                "partner/webhooks/WebhookPage",
                Mono.zip(
                        visit.found(api(id, ""), Webhook.class),
                        deliveries,
                        (found, sent) -> new WebhookPage(found, sent, secret, visit.asked("do"))));
    }

    static Address api(String id, String more) {
        return Address.of("/api/webhooks/{}" + more, id);
    }
}
