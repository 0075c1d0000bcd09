package dev.vouchsafe.standalone.result;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The kinds of result lines, in the order in which they are written. */
public enum LineKind {
    CALL("id"),
    VOUCHER("voucher"),
    REFUSED("refused"),
    AGREEMENT("agreement"),
    PAYMENT_REQUEST("paymentRequest"),
    DEAD_LETTER("deadLetter");

    private final String field;

    LineKind(String field) {
        this.field = field;
    }

    /** The field whose name is the kind, and whose value is the id. */
    public String field() {
        return field;
    }

    /** The kind of a line; empty if it is of none. */
    public static Optional<LineKind> of(JsonNode line) {
        for (LineKind kind : values()) {
            if (line.path(kind.field).isString()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
