package dev.vouchsafe.web;

import dev.vouchsafe.contracts.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * Rows as an Excel workbook, in pieces of its bytes that are made as they are taken: days and instants as dates, the
 * latter in UTC, numbers and money as numbers. A text stays a text, whatever it begins with: no cell is a formula. What
 * is more than a sheet can hold goes on in the next.
 */
public final class ExcelRows implements Iterator<byte[]> {

    public static final MediaType MEDIA_TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int ROWS_AT_A_TIME = 200;
    private static final int MOST_ROWS = Worksheet.MAX_ROWS;
    /** What a cell can hold. */
    private static final int LONGEST_TEXT = 32_767;
    /** Beyond it a number loses digits there. */
    private static final BigDecimal MOST_EXACT = BigDecimal.valueOf(999_999_999_999_999L);
    /** Excel counts days from here on. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NAME_OF_DAY = Pattern.compile("(?:.*(?:On|Day|From|To|Through)|day|from|to|until)");
    private static final String DAY_FORMAT = "yyyy-mm-dd";
    private static final String INSTANT_FORMAT = "yyyy-mm-dd\"T\"hh:mm:ss\"Z\"";

    private final List<String> names;
    private final Iterator<List<@Nullable Object>> rows;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Vouchsafe", "1.0");
    private Worksheet sheet;
    private int sheets;
    private int row;
    private boolean over;

    /**
     * @param names of the columns; whether a text can be a day is said by its column's
     * @param rows a value for each column; null is an empty cell
     */
    public ExcelRows(List<String> names, Iterator<List<@Nullable Object>> rows) {
        this.names = names;
        this.rows = rows;
        this.sheet = begin();
    }

    @Override
    public boolean hasNext() {
        return !over;
    }

    @Override
    public byte[] next() {
        if (over) {
            throw new NoSuchElementException();
        }
        try {
            for (int more = ROWS_AT_A_TIME; more > 0 && rows.hasNext(); more--) {
                if (row == MOST_ROWS) {
                    sheet.finish();
                    sheet = begin();
                }
                write(rows.next());
            }
            sheet.flush();
            if (!rows.hasNext()) {
                workbook.finish();
                over = true;
            }
        } catch (IOException neverIntoMemory) {
            throw new UncheckedIOException(neverIntoMemory);
        }
        var piece = bytes.toByteArray();
        bytes.reset();
        return piece;
    }

    private Worksheet begin() {
        sheets++;
        var begun = workbook.newWorksheet(Integer.toString(sheets));
        begun.freezePane(0, 1);
        for (int column = 0; column < names.size(); column++) {
            begun.inlineString(0, column, names.get(column));
            begun.style(0, column).bold().set();
            begun.width(column, 18);
        }
        row = 1;
        return begun;
    }

    private void write(List<@Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            cell(column, values.get(column));
        }
        row++;
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Money money -> {
                var code = money.currency().getCurrencyCode();
                number(column, money.amount(), "[$" + code + "] #,##0" + decimals(money.amount()));
            }
            case BigDecimal number -> number(column, number, "0" + decimals(number));
            case Integer number -> sheet.value(row, column, number);
            case Long number -> number(column, BigDecimal.valueOf(number), "0");
            case Boolean flag -> sheet.value(row, column, flag);
            case LocalDate day -> day(column, day);
            case Instant instant -> instant(column, instant);
            default -> text(column, value.toString());
        }
    }

    private void number(int column, BigDecimal number, String format) {
        if (number.abs().compareTo(MOST_EXACT) > 0) {
            text(column, number.toPlainString());
            return;
        }
        sheet.value(row, column, number);
        sheet.style(row, column).format(format).set();
    }

    private static String decimals(BigDecimal number) {
        return number.scale() > 0 ? "." + "0".repeat(number.scale()) : "";
    }

    private void day(int column, LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            text(column, day.toString());
            return;
        }
        sheet.value(row, column, day);
        sheet.style(row, column).format(DAY_FORMAT).set();
    }

    private void instant(int column, Instant instant) {
        var inUtc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        if (inUtc.toLocalDate().isBefore(FIRST_DAY)) {
            text(column, instant.toString());
            return;
        }
        sheet.value(row, column, inUtc);
        sheet.style(row, column).format(INSTANT_FORMAT).set();
    }

    /** A text that is written as a day, in a column of days, is one. */
    private void text(int column, String text) {
        if (DAY.matcher(text).matches()
                && NAME_OF_DAY.matcher(names.get(column)).matches()
                && !LocalDate.parse(text).isBefore(FIRST_DAY)) {
            day(column, LocalDate.parse(text));
        } else if (!text.isEmpty()) {
            sheet.inlineString(row, column, text.length() <= LONGEST_TEXT ? text : cut(text));
        }
    }

    private static String cut(String text) {
        int end = LONGEST_TEXT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
