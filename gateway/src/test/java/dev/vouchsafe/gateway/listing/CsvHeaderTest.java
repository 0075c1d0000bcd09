package dev.vouchsafe.gateway.listing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

class CsvHeaderTest {

    /** However the bytes come. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 100})
    void everythingBehindTheFirstRecordIsLeftAsItIs(int size) {
        assertThat(behind("a,\"b\r\n\"\"c\"\r\n1,\"\n\"\r\n\r\n2,3", size)).isEqualTo("1,\"\n\"\r\n\r\n2,3");
        assertThat(behind("a,b\r\n", size)).isEmpty();
    }

    private static String behind(String file, int size) {
        var bytes = file.getBytes(UTF_8);
        Flux<DataBuffer> pieces = Flux.range(0, (bytes.length + size - 1) / size)
                .map(n -> DefaultDataBufferFactory.sharedInstance.wrap(
                        Arrays.copyOfRange(bytes, n * size, Math.min(bytes.length, (n + 1) * size))));
        return CsvHeader.skip(pieces)
                .map(piece -> piece.toString(UTF_8))
                .collectList()
                .map(all -> String.join("", all))
                .block();
    }
}
