package dev.vouchsafe.portal.page;

import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.signin.KeptForms;
import dev.vouchsafe.portal.visit.SignInAgain;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is shown where a page can't be. */
@ControllerAdvice
class PageFaults {

    private static final ServerSecurityContextRepository SIGNED_IN = new WebSessionServerSecurityContextRepository();

    private final Pages pages;
    private final KeptForms keptForms;

    PageFaults(Pages pages, KeptForms keptForms) {
        this.pages = pages;
        this.keptForms = keptForms;
    }

    /** What a page is about can't be had: the page says why. A token that the gateway doesn't take is of no use. */
    @ExceptionHandler
    Mono<ResponseEntity<String>> refused(GatewayRefusal refused, Visit visit) {
        return refused.problem().status() == HttpStatus.UNAUTHORIZED.value()
                ? Mono.error(new SignInAgain())
                : pages.refusal(visit, refused.problem());
    }

    /** The session's tokens are of no use any more: the person signs in again, and comes back to what was typed. */
    @ExceptionHandler
    Mono<Void> signInAgain(SignInAgain again, ServerWebExchange exchange) {
        return SIGNED_IN.save(exchange, null).then(Mono.defer(() -> keptForms.keepAndAskAnew(exchange)));
    }
}
