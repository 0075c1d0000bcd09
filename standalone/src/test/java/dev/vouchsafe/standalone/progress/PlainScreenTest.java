package dev.vouchsafe.standalone.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainScreenTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PlainScreen screen = new PlainScreen(new PrintStream(written, true, StandardCharsets.UTF_8));

    @Test
    void isDueOnceAMonth() {
        assertThat(screen.due(Instant.parse("2021-03-15T09:00:00Z"))).isTrue();
        assertThat(screen.due(Instant.parse("2021-03-31T23:59:59Z"))).isFalse();
        assertThat(screen.due(Instant.parse("2021-04-01T00:00:00Z"))).isTrue();
        assertThat(screen.due(Instant.parse("2022-04-01T00:00:00Z"))).isTrue();
    }

    @Test
    void tellsEverythingInOneLineWithoutControlCharacters() {
        screen.show(new Snapshot(
                LocalDate.of(2021, 3, 15),
                281,
                363,
                Counts.ofStates(List.of("reserved", "assigned", "reserved")),
                Map.of("voucher-expired", 3),
                Map.of(),
                "POST /api: voucher-expired"));
        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "2021-03-15  line 281 of 363; vouchers: 1 assigned, 2 reserved; refused: 0 assignments, 3 calls (3 voucher-expired)"
                                + System.lineSeparator());
    }
}
