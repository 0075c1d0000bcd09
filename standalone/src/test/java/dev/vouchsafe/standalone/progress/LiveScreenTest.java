package dev.vouchsafe.standalone.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveScreenTest {

    private static final Snapshot SNAPSHOT = new Snapshot(
            LocalDate.of(2021, 3, 15),
            50,
            100,
            Counts.ofStates(List.of("reserved")),
            Map.of("voucher-expired", 3),
            Map.of("insufficient-days", 1),
            "POST /api/vouchers/PS-7K2M-9QXA/reservation: voucher-expired");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LiveScreen screen = new LiveScreen(new PrintStream(written, true, StandardCharsets.UTF_8), 60);

    @Test
    void aSecondPictureTakesThePlaceOfTheFirst() {
        screen.show(SNAPSHOT);
        String first = text();
        screen.show(SNAPSHOT);
        assertThat(text())
                .isEqualTo(first + "\u001b["
                        + first.chars().filter(letter -> letter == '\n').count() + "A" + first);
    }

    @Test
    void noLineIsAsWideAsTheTerminal() {
        screen.show(SNAPSHOT);
        assertThat(text().replace("\u001b[K", "").replace("\r", "").lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(60))
                .anySatisfy(line -> assertThat(line).endsWith("…"))
                .anySatisfy(line -> assertThat(line).contains("2021-03-15").contains("line 50 of 100"));
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
