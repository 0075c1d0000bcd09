package dev.vouchsafe.portal.partner.webhooks;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Outcome;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * All webhooks of the partner or customer, and a new one. Its secret is in the answer alone, and so on one page alone.
 */
@Controller
record WebhooksHttp(Pages pages, JsonMapper json) {

    static final String PAGE = "/partner/webhooks";
    static final Address API = Address.of("/api/webhooks");

    @GetMapping(PAGE)
    Mono<ResponseEntity<String>> webhooks(Visit visit) {
        return show(visit, null);
    }

    @PostMapping(path = PAGE, params = "do=register")
    Mono<ResponseEntity<String>> register(Visit visit) {
        return visit.form()
                .flatMap(typed -> visit.send(Change.post(API, body(typed)).once(typed.text("key")))
                        .flatMap(outcome -> switch (outcome) {
                            case Outcome.Done done ->
                                show(
                                        visit.saying(visit.words().of("webhooks.registered")),
                                        json.treeToValue(done.body(), Webhook.class));
                            case Outcome.Refused(var problem) -> show(visit.refused(problem, typed), null);
                        }));
    }

    private Mono<ResponseEntity<String>> show(Visit visit, @Nullable Webhook made) {
        return pages.show(
                visit,
                "partner/webhooks/WebhooksPage",
                visit.get(API, new ParameterizedTypeReference<Items<Webhook>>() {})
                        .map(all -> new WebhooksPage(all, made)));
    }

    /** What the form says; an empty description is none. */
    static Map<String, Object> body(Typed typed) {
        var body = new HashMap<String, Object>();
        body.put("url", typed.shown("url", "").strip());
        body.put("types", types(typed));
        if (typed.text("description") != null) {
            body.put("description", typed.text("description"));
        }
        return body;
    }

    private static List<String> types(Typed typed) {
        return typed.shown("types", "")
                .lines()
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .distinct()
                .toList();
    }
}
