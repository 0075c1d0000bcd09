package dev.vouchsafe.gateway.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

class TextLinesTest {

    @Test
    void linesAreWholeWhereverThePiecesEnd() {
        assertThat(lines("{\"a\":1}\n{\"b\"", ":\"ş\"}\n", "\n{\"c\":3}"))
                .containsExactly("{\"a\":1}", "{\"b\":\"ş\"}", "", "{\"c\":3}");
        assertThat(lines("one\n")).containsExactly("one");
        assertThat(lines()).isEmpty();
    }

    /** A letter of two bytes may come in two pieces. */
    @Test
    void aLetterIsNotCut() {
        var bytes = "ş\n".getBytes(UTF_8);
        var pieces = Flux.range(0, bytes.length)
                .<DataBuffer>map(i -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[] {bytes[i]}));
        assertThat(TextLines.of(pieces).collectList().block()).containsExactly("ş");
    }

    private static Iterable<String> lines(String... pieces) {
        var buffers = Flux.fromArray(pieces)
                .<DataBuffer>map(piece -> DefaultDataBufferFactory.sharedInstance.wrap(piece.getBytes(UTF_8)));
        return TextLines.of(buffers).collectList().block();
    }
}
