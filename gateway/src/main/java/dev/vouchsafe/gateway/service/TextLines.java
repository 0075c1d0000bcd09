package dev.vouchsafe.gateway.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The lines of a text that comes in pieces. Each piece is copied and released at once: the framework's decoder holds
 * those of an unfinished line, and doesn't let go of them when nobody reads on.
 */
final class TextLines {

    private TextLines() {}

    /** Without their ends; the last may have none. */
    static Flux<String> of(Flux<DataBuffer> pieces) {
        return Flux.defer(() -> {
            var unfinished = new ByteArrayOutputStream();
            return pieces.map(TextLines::taken)
                    .concatMapIterable(piece -> finished(piece, unfinished))
                    .concatWith(
                            Mono.fromSupplier(() -> unfinished.toString(UTF_8)).filter(last -> !last.isEmpty()));
        });
    }

    private static byte[] taken(DataBuffer piece) {
        var bytes = new byte[piece.readableByteCount()];
        piece.read(bytes);
        DataBufferUtils.release(piece);
        return bytes;
    }

    private static List<String> finished(byte[] piece, ByteArrayOutputStream unfinished) {
        var lines = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < piece.length; i++) {
            if (piece[i] == '\n') {
                unfinished.write(piece, start, i - start);
                lines.add(unfinished.toString(UTF_8));
                unfinished.reset();
                start = i + 1;
            }
        }
        unfinished.write(piece, start, piece.length - start);
        return lines;
    }
}
