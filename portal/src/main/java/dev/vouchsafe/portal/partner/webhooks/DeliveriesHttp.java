package dev.vouchsafe.portal.partner.webhooks;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Outcome;
import dev.vouchsafe.portal.ops.Instants;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** What is delivered on a person's word: a test, one delivery once more, everything since an instant. */
@Controller
record DeliveriesHttp(Pages pages, WebhookHttp webhook) {

    @PostMapping(path = WebhookHttp.PAGE, params = "do=test")
    Mono<ResponseEntity<String>> test(@PathVariable String id, Visit visit) {
        return webhook.step(id, visit, typed -> Change.post(WebhookHttp.api(id, "/test"), Map.of()), "tested");
    }

    @PostMapping(path = WebhookHttp.PAGE, params = "do=retry")
    Mono<ResponseEntity<String>> retry(@PathVariable String id, Visit visit) {
        return webhook.step(
                id,
                visit,
                typed -> Change.post(
                        Address.of("/api/webhooks/{}/deliveries/{}/retry", id, typed.shown("delivery", "")), Map.of()),
                "retried");
    }

    /** A day means its beginning. */
    @PostMapping(path = WebhookHttp.PAGE, params = "do=replay")
    Mono<ResponseEntity<String>> replay(@PathVariable String id, Visit visit) {
        return Mono.zip(visit.form(), Instants.of(visit)).flatMap(both -> {
            Typed typed = both.getT1();
            String from = both.getT2().beginning(typed.text("from"));
            Map<String, Object> body = from == null ? Map.of() : Map.of("from", from);
            return visit.send(Change.post(WebhookHttp.api(id, "/replay"), body).once(typed.text("key")))
                    .flatMap(outcome -> switch (outcome) {
                        case Outcome.Done(var status, var answer) ->
                            pages.to(
                                    visit,
                                    Address.of(WebhooksHttp.PAGE + "/{}", id).encoded(),
                                    visit.words()
                                            .of(
                                                    "webhooks.replayed",
                                                    answer == null
                                                            ? 0
                                                            : answer.path("deliveries")
                                                                    .asInt(0)));
                        case Outcome.Refused(var problem) -> webhook.webhook(id, visit.refused(problem, typed));
                    });
        });
    }
}
