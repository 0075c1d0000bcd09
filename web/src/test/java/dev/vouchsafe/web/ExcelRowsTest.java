package dev.vouchsafe.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.money.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "0012", "2021-03-15"})
    void aTextStaysOneWhateverItBeginsWith(String text) throws IOException {
        var cell = read(List.of("name"), Stream.of(row(text))).get(1).getCell(0);

        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.asString()).isEqualTo(text);
    }

    @Test
    void daysInstantsAndMoneyAreWhatTheyAre() throws IOException {
        var row = read(
                        List.of("assignedOn", "lastDay", "dueAt", "total", "pays", "count"),
                        Stream.of(row(
                                "2021-03-15",
                                LocalDate.of(2021, 9, 11),
                                Instant.parse("2021-09-12T00:00:00Z"),
                                new BigDecimal("1250.50"),
                                Money.of("JPY", "605000"),
                                7)))
                .get(1);

        assertThat(row.getCellAsDate(0)).contains(LocalDateTime.of(2021, 3, 15, 0, 0));
        assertThat(row.getCellAsDate(1)).contains(LocalDateTime.of(2021, 9, 11, 0, 0));
        assertThat(row.getCellAsDate(2)).contains(LocalDateTime.of(2021, 9, 12, 0, 0));
        assertThat(row.getCell(3).asNumber()).isEqualByComparingTo("1250.50");
        assertThat(row.getCell(4).asNumber()).isEqualByComparingTo("605000");
        assertThat(row.getCell(5).asNumber()).isEqualByComparingTo("7");
    }

    @Test
    void whatExcelCannotHoldStaysAText() throws IOException {
        var row = read(
                        List.of("day", "count", "detail"),
                        Stream.of(row(LocalDate.of(1, 1, 1), 1_234_567_890_123_456_789L, "x".repeat(40_000))))
                .get(1);

        assertThat(row.getCell(0).asString()).isEqualTo("0001-01-01");
        assertThat(row.getCell(1).asString()).isEqualTo("1234567890123456789");
        assertThat(row.getCell(2).asString()).hasSize(32_767).endsWith("…");
    }

    /** Of a long list a part is out before the rest is asked for. */
    @Test
    void piecesComeAsRowsAreTaken() {
        var taken = new int[1];
        var rows = IntStream.range(0, 100_000).mapToObj(number -> {
            taken[0] = number;
            return row(number);
        });
        var pieces = new ExcelRows(List.of("number"), rows.iterator());

        assertThat(pieces.next()).isNotEmpty();
        assertThat(taken[0]).isLessThan(1_000);
    }

    @SuppressWarnings("NullAway") // as a row of values that may be missing
    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static List<Row> read(List<String> names, Stream<List<@Nullable Object>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new ExcelRows(names, rows.iterator()).forEachRemaining(bytes::writeBytes);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }
}
