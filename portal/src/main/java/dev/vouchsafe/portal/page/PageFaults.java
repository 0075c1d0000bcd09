package dev.vouchsafe.portal.page;

import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.api.Problem;
import dev.vouchsafe.portal.signin.KeptForms;
import dev.vouchsafe.portal.visit.Kept;
import dev.vouchsafe.portal.visit.SignInAgain;
import dev.vouchsafe.portal.visit.Visit;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is shown where a page can't be. */
@ControllerAdvice
class PageFaults {

    private static final ServerSecurityContextRepository SIGNED_IN = new WebSessionServerSecurityContextRepository();

    private static final Logger log = LoggerFactory.getLogger(PageFaults.class);

    private final Pages pages;
    private final OutsidePages outside;
    private final KeptForms keptForms;

    PageFaults(Pages pages, OutsidePages outside, KeptForms keptForms) {
        this.pages = pages;
        this.outside = outside;
        this.keptForms = keptForms;
    }

    /** What a page is about can't be had: the page says why. A token that the gateway doesn't take is of no use. */
    @ExceptionHandler
    Mono<ResponseEntity<String>> refused(GatewayRefusal refused, Visit visit) {
        if (Visit.signedOut(refused)) {
            return signInAgain(visit.exchange()).then(Mono.empty());
        }
        return kept(visit, refused.problem()).then(pages.refusal(visit, refused.problem()));
    }

    /** What was typed waits at the page's address until the service is back. */
    private static Mono<Void> kept(Visit visit, Problem problem) {
        if (!problem.isAway() || visit.exchange().getRequest().getMethod() != HttpMethod.POST) {
            return Mono.empty();
        }
        return visit.form()
                .filter(form -> !form.isEmpty())
                .flatMap(form ->
                        visit.exchange().getSession().flatMap(session -> Kept.keep(session, visit.address(), form)));
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
        return signInAgain(exchange);
    }

    /** What nobody foresaw, and a provider that can't be reached. */
    @ExceptionHandler
    ResponseEntity<String> fault(Exception fault, ServerWebExchange exchange) {
        if (fault instanceof WebClientException || fault instanceof TimeoutException) {
            return outside.page(exchange, HttpStatus.SERVICE_UNAVAILABLE, "page.provider-away");
        }
        log.error("{} can't be shown", exchange.getRequest().getPath(), fault);
        return outside.page(exchange, HttpStatus.INTERNAL_SERVER_ERROR, "page.fault");
    }

    private Mono<Void> signInAgain(ServerWebExchange exchange) {
        return SIGNED_IN.save(exchange, null).then(Mono.defer(() -> keptForms.keepAndAskAnew(exchange)));
    }
}
