package dev.vouchsafe.program.definition;

import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.contracts.id.MalformedId;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;

/** One row of a {@link Table}. Reading a value in the wrong form fails with the row's line. */
record Row(String file, int line, List<String> columns, List<String> values) {

    /** The text of a column; may be empty. */
    String optional(String column) {
        return values.get(columns.indexOf(column));
    }

    String text(String column) {
        var value = optional(column);
        if (value.isEmpty()) {
            throw wrong(column + " is empty");
        }
        return value;
    }

    LocalDate day(String column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeParseException e) {
            throw wrong(column + " is not a day such as 2020-08-06: " + text(column));
        }
    }

    int wholeNumber(String column) {
        return as(column, "a whole number", Integer::valueOf);
    }

    boolean flag(String column) {
        return as(column, "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        });
    }

    /** The address of a page on the web. */
    URI address(String column) {
        return as(column, "an address such as https://example.com/page", text -> {
            var address = URI.create(text);
            if (!"https".equals(address.getScheme()) || address.getHost() == null) {
                throw new IllegalArgumentException();
            }
            return address;
        });
    }

    /**
     * The value of a column in another form.
     *
     * @param expected what form that is, for the message
     * @param form fails with an IllegalArgumentException or ArithmeticException on a text of another form
     */
    <T> T as(String column, String expected, Function<String, T> form) {
        var text = text(column);
        try {
            return form.apply(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw wrong(column + " is not " + expected + ": " + text);
        }
    }

    /** @param of such as {@code OfferingId::of} */
    <I extends Id> I id(String column, Function<String, I> of) {
        return idOf(column, text(column), of);
    }

    /** One id of a column that holds several. */
    <I extends Id> I idOf(String column, String text, Function<String, I> of) {
        try {
            return of.apply(text);
        } catch (MalformedId broken) {
            throw wrong(column + " " + broken.getMessage() + ": " + text);
        }
    }

    WrongDefinition wrong(String reason) {
        return new WrongDefinition(file, line, reason);
    }
}
