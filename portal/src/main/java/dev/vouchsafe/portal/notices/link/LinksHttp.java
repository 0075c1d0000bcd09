package dev.vouchsafe.portal.notices.link;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Caller;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Gateway;
import dev.vouchsafe.portal.api.Outcome;
import dev.vouchsafe.portal.page.OutsidePages;
import dev.vouchsafe.portal.visit.AskedLanguage;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The pages of the two links in mails. Programs that scan mails follow links, so that reading a page does nothing: its
 * button does. A mail program sends the second one by itself (RFC 8058), without a session. The token in the address is
 * what proves that the mail was received.
 */
@Controller
record LinksHttp(Gateway gateway, OutsidePages pages) {

    private static final String PAGE = "/notices/{link:confirmation|unsubscription}";

    @GetMapping(PAGE)
    ResponseEntity<String> ask(
            @PathVariable String link,
            @RequestParam(required = false) @Nullable String token,
            ServerWebExchange exchange) {
        return token == null || token.isBlank()
                ? pages.toAnybody(exchange, HttpStatus.NOT_FOUND, "link.unknown")
                : pages.asking(exchange, "link." + link);
    }

    @PostMapping(PAGE)
    Mono<ResponseEntity<String>> act(
            @PathVariable String link,
            @RequestParam(required = false) @Nullable String token,
            ServerWebExchange exchange) {
        var caller = Caller.nobody(AskedLanguage.of(exchange.getRequest()).tag());
        var change = Change.post(Address.of("/api/notices/" + link + "s"), Map.of("token", token == null ? "" : token));
        return gateway.send(caller, change).map(outcome -> switch (outcome) {
            case Outcome.Done(var status, var body) ->
                pages.toAnybody(
                        exchange,
                        HttpStatus.OK,
                        "link." + link + ".done",
                        body == null ? "" : body.path("email").asString(""));
            case Outcome.Refused(var problem) ->
                problem.isAway()
                        ? pages.toAnybody(exchange, HttpStatus.SERVICE_UNAVAILABLE, "link.away")
                        : pages.toAnybody(exchange, HttpStatus.NOT_FOUND, "link.unknown");
        });
    }
}
