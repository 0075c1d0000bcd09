package dev.vouchsafe.gateway.limit;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.web.Problem;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** One caller, or one address, asks for more than is its share: 429. Nothing was done. */
final class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence detail;
    private final transient Duration wait;

    /** @param wait until there may be room again */
    TooMany(Sentence detail, Duration wait) {
        super(detail.in(Language.ENGLISH), null, false, false);
        this.detail = detail;
        this.wait = wait;
    }

    Problem problem() {
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", detail)
                .with(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(wait)));
    }

    /** Whole ones, rounded up, and never none: who asks again at once would be refused again. */
    static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
