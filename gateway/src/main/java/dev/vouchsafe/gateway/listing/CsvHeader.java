package dev.vouchsafe.gateway.listing;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/** The first record of a CSV file, byte by byte as it comes: behind it stands everything that is left as it is. */
final class CsvHeader {

    private boolean quoted;
    private boolean over;

    private CsvHeader() {}

    /** What is behind the header. */
    static Flux<DataBuffer> skip(Flux<DataBuffer> file) {
        return Flux.defer(() -> {
            var header = new CsvHeader();
            return file.handle((buffer, sink) -> {
                header.read(buffer);
                if (buffer.readableByteCount() > 0) {
                    sink.next(buffer);
                } else {
                    DataBufferUtils.release(buffer);
                }
            });
        });
    }

    private void read(DataBuffer buffer) {
        while (!over && buffer.readableByteCount() > 0) {
            byte next = buffer.read();
            quoted ^= next == '"';
            over = next == '\n' && !quoted;
        }
    }
}
