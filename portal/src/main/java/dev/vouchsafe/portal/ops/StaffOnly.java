package dev.vouchsafe.portal.ops;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.api.Problem;
import dev.vouchsafe.portal.text.WordFiles;
import dev.vouchsafe.portal.visit.AskedLanguage;
import dev.vouchsafe.portal.visit.Person;
import java.util.List;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Nobody else is shown these pages, not even the empty form of one. What they show is the API's to refuse. */
@ControllerAdvice(basePackageClasses = Subject.class)
record StaffOnly(WordFiles words) {

    @ModelAttribute
    Mono<Void> refuseOthers(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(OAuth2AuthenticationToken.class)
                .map(signedIn -> Person.of(signedIn.getPrincipal().getAttributes()))
                .filter(person -> !person.is(Role.OPERATOR, Role.AUDITOR))
                .flatMap(other -> Mono.error(new GatewayRefusal(refusal(exchange))));
    }

    private Problem refusal(ServerWebExchange exchange) {
        var sentence = words.of(AskedLanguage.of(exchange.getRequest())).of("ops.staff-only");
        return new Problem(403, "forbidden", sentence, null, List.of());
    }
}
