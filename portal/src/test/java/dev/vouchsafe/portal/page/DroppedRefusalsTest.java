package dev.vouchsafe.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.api.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

@ExtendWith(OutputCaptureExtension.class)
class DroppedRefusalsTest {

    @Test
    void aSecondRefusalIsNoNews(CapturedOutput output) {
        drop(new GatewayRefusal(new Problem(404, "not-found", "There is none.", null, List.of())));
        assertThat(output.getAll()).doesNotContain("ERROR");
    }

    @Test
    void anotherErrorIsTold(CapturedOutput output) {
        drop(new IllegalStateException("nobody foresaw it"));
        assertThat(output.getAll()).contains("ERROR", "nobody foresaw it");
    }

    /** As Reactor does with an error of a call whose page has failed already. */
    private static void drop(Throwable error) {
        new DroppedRefusals()
                .filter(
                        MockServerWebExchange.from(MockServerHttpRequest.get("/partner")),
                        exchange -> Mono.deferContextual(context -> {
                            Operators.onErrorDropped(error, Context.of(context));
                            return Mono.empty();
                        }))
                .block();
    }
}
