package dev.vouchsafe.portal.visit;

import dev.vouchsafe.portal.api.Caller;
import dev.vouchsafe.portal.api.Gateway;
import dev.vouchsafe.portal.text.WordFiles;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Makes the {@link Visit} of a page. The token is fetched, and refreshed if it is about to end, once per page. */
@Component
final class VisitResolver implements HandlerMethodArgumentResolver {

    private final Gateway gateway;
    private final Tokens tokens;
    private final WordFiles words;

    VisitResolver(Gateway gateway, Tokens tokens, WordFiles words) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.words = words;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(OAuth2AuthenticationToken.class)
                .switchIfEmpty(Mono.error(SignInAgain::new))
                .flatMap(signedIn -> Mono.zip(tokens.of(signedIn, exchange), exchange.getSession())
                        .map(both -> visit(exchange, signedIn, both.getT1(), both.getT2())));
    }

    private Visit visit(
            ServerWebExchange exchange, OAuth2AuthenticationToken signedIn, String token, WebSession session) {
        var language = AskedLanguage.of(exchange.getRequest());
        var person = Person.of(signedIn.getPrincipal().getAttributes());
        var visit = new Visit(
                exchange,
                gateway,
                new Caller(token, language.tag()),
                person,
                person.using(session.getAttribute(Kept.ROLE)).orElse(null),
                words.of(language),
                null,
                Typed.NOTHING,
                null);
        return exchange.getRequest().getMethod() == org.springframework.http.HttpMethod.GET
                ? withKept(visit, session)
                : visit;
    }

    private static Visit withKept(Visit visit, WebSession session) {
        String said = Kept.said(session);
        var typed = Kept.typed(session, visit.address());
        return new Visit(
                visit.exchange(),
                visit.gateway(),
                visit.caller(),
                visit.person(),
                visit.role(),
                visit.words(),
                said == null && !typed.isEmpty() ? visit.words().of("page.kept") : said,
                typed,
                null);
    }
}
