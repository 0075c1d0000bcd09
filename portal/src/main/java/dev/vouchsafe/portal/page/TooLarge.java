package dev.vouchsafe.portal.page;

import java.net.URI;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * A file that is so large that the form with it is not read to its end. Forms are read before any page is asked, so no
 * page could answer: its own page is asked for, and says so.
 */
@Component
@Order(-2)
public final class TooLarge implements WebExceptionHandler {

    /** The value of {@code do} in the address of that page, and the code of its refusal. */
    public static final String STEP = "too-large";

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        var request = exchange.getRequest();
        boolean isFile = MediaType.MULTIPART_FORM_DATA.isCompatibleWith(
                request.getHeaders().getContentType());
        if (!isFile || !(error instanceof DataBufferLimitException)) {
            return Mono.error(error);
        }
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().setLocation(URI.create(request.getURI().getRawPath() + "?do=" + STEP));
        return response.setComplete();
    }
}
