package dev.vouchsafe.gateway.limit;

import dev.vouchsafe.gateway.service.GatewayText;
import dev.vouchsafe.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A body didn't come within its time: 408, and the connection ends. */
final class SlowBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SlowBody() {
        super("a body didn't come within its time", null, false, false);
    }

    static Problem problem() {
        return Problem.of(HttpStatus.REQUEST_TIMEOUT, "request-timeout", GatewayText.SLOW_BODY)
                .with(HttpHeaders.CONNECTION, "close");
    }
}
