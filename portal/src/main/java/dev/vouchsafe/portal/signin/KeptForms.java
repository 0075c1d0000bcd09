package dev.vouchsafe.portal.signin;

import dev.vouchsafe.portal.PortalSettings;
import dev.vouchsafe.portal.visit.Kept;
import dev.vouchsafe.portal.visit.Typed;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A form whose session ended while it was open. What was typed is kept, and the page is asked for anew: the person
 * signs in, finds it there and sends it again. Nothing is done without a token of the session.
 *
 * <p>A form of another site is refused, and leaves nothing.
 */
@Component
public final class KeptForms implements ServerAccessDeniedHandler {

    /** Buttons of every page: there is nothing to come back to. */
    private static final Set<String> WITHOUT_A_PAGE = Set.of("/sign-out", "/language", "/role");

    private final String own;

    KeptForms(PortalSettings settings) {
        this.own = settings.address().toString();
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        var request = exchange.getRequest();
        if (request.getMethod() != HttpMethod.POST
                || !own.equals(request.getHeaders().getOrigin())
                || !isForm(request.getHeaders())) {
            exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
            return exchange.getResponse().setComplete();
        }
        return keepAndAskAnew(exchange);
    }

    /** Keeps what the form sent, and leads to its page. */
    public Mono<Void> keepAndAskAnew(ServerWebExchange exchange) {
        String address = addressOf(exchange);
        if (WITHOUT_A_PAGE.contains(exchange.getRequest().getPath().value())) {
            return to(exchange, "/");
        }
        return Typed.sentBy(exchange)
                .filter(typed -> !typed.isEmpty())
                .flatMap(typed -> exchange.getSession().flatMap(session -> Kept.keep(session, address, typed)))
                .then(Mono.defer(() -> to(exchange, address)));
    }

    private static Mono<Void> to(ServerWebExchange exchange, String address) {
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(URI.create(address));
        return exchange.getResponse().setComplete();
    }

    private static boolean isForm(HttpHeaders headers) {
        var type = headers.getContentType();
        // A file can't be kept, but its page can be shown.
        return MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)
                || MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type);
    }

    private static String addressOf(ServerWebExchange exchange) {
        var uri = exchange.getRequest().getURI();
        return uri.getRawPath()
                + Optional.ofNullable(uri.getRawQuery())
                        .map(query -> "?" + query)
                        .orElse("");
    }
}
