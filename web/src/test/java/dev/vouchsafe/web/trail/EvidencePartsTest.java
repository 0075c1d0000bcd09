package dev.vouchsafe.web.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

/** Files are put together as they are read. */
class EvidencePartsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void entriesStandBetweenCommas() {
        assertThat(text(EvidenceParts.file("f-1", "{\"id\":\"é\"}", Flux.just("{}", "[]", "1"))))
                .isEqualTo("{\"entries\":[{},[],1],\"format\":\"f-1\",\"subject\":{\"id\":\"é\"}}");
        assertThat(text(EvidenceParts.part(Flux.just("{}", "1")))).isEqualTo("{}\n1\n");
    }

    /** There may be more entries than memory holds: the first leave while others are still to come. */
    @Test
    void nobodyWaitsForTheLastEntry() {
        var entries = Flux.range(0, 1_000).map(String::valueOf).concatWith(Flux.never());
        assertThat(EvidenceParts.file("f-1", "{}", entries).blockFirst(PATIENCE))
                .isNotNull();
        assertThat(EvidenceParts.part(entries).blockFirst(PATIENCE)).isNotNull();
    }

    private static String text(Flux<DataBuffer> buffers) {
        return String.join("", buffers.map(buffer -> buffer.toString(UTF_8)).toIterable());
    }
}
