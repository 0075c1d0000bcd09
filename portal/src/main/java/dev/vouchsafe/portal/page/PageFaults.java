package dev.vouchsafe.portal.page;

import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.api.Problem;
import dev.vouchsafe.portal.signin.KeptForms;
import dev.vouchsafe.portal.visit.SignInAgain;
import dev.vouchsafe.portal.visit.Visit;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
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

    /** There is no such page, or it can't be asked so. */
    @ExceptionHandler
    Mono<ResponseEntity<String>> notAPage(ResponseStatusException answer, Visit visit) {
        String sentence = answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                ? visit.words().of("page.nothing-here")
                : visit.words().of("page.not-so");
        return pages.refusal(visit, new Problem(answer.getStatusCode().value(), null, sentence, null, List.of()));
    }

    /** The session's tokens are of no use any more: the person signs in again, and comes back to what was typed. */
    @ExceptionHandler
    Mono<Void> signInAgain(SignInAgain again, ServerWebExchange exchange) {
        return SIGNED_IN.save(exchange, null).then(Mono.defer(() -> keptForms.keepAndAskAnew(exchange)));
    }
}
