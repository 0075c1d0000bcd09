package dev.vouchsafe.portal.ops;

import java.time.Duration;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What the API does behind a call: its answer says {@code running} until it is over. */
public final class Running {

    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final int TIMES = 10;

    private Running() {}

    /** Asks until it is over, for some seconds; the page says so if it still goes on then. */
    public static Mono<JsonNode> last(Mono<JsonNode> asked) {
        return asked.repeatWhen(done -> done.delayElements(PAUSE))
                .take(TIMES)
                .takeUntil(answer -> !"running".equals(answer.path("status").asString("")))
                .last();
    }
}
