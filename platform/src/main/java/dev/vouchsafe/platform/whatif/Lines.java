package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.platform.http.BlockingCalls;
import dev.vouchsafe.web.FatalFailure;
import dev.vouchsafe.web.HttpJson;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/** Long answers, line by line, written as they are taken. */
public record Lines(BlockingCalls threads) {

    private static final int AT_A_TIME = 200;

    /** Each as JSON in a line of its own. */
    public Flux<DataBuffer> json(Stream<?> all) {
        return text(all.map(each -> HttpJson.mapper().writeValueAsString(each) + "\n"));
    }

    /** Each as it is. */
    public Flux<DataBuffer> text(Stream<String> all) {
        return threads.stream(Flux.fromIterable(guarded(all.iterator()))
                .buffer(AT_A_TIME)
                .map(lines -> DefaultDataBufferFactory.sharedInstance.wrap(
                        String.join("", lines).getBytes(StandardCharsets.UTF_8))));
    }

    private static Iterable<String> guarded(Iterator<String> lines) {
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return FatalFailure.guardedHere(lines::hasNext);
            }

            @Override
            public String next() {
                return FatalFailure.guardedHere(lines::next);
            }
        };
    }
}
