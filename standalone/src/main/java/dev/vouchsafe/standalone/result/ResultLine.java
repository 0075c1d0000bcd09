package dev.vouchsafe.standalone.result;

import dev.vouchsafe.standalone.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One line of a result: the answer to a call, or where something stands at the last line's instant. */
public sealed interface ResultLine {

    /** The line as it is written. Its first field names the kind, and has the id. */
    ObjectNode json();

    /** The answer to a call: its HTTP status, and the sorted codes of its refusal, empty if there is none. */
    record Answer(String id, int status, List<String> codes) implements ResultLine {

        public boolean refused() {
            return status < 200 || status > 299;
        }

        @Override
        public ObjectNode json() {
            ObjectNode line = line(LineKind.CALL, id).put("status", status);
            return withCodes(line, codes);
        }
    }

    /** A voucher. {@code lastDay} is an ISO day; {@code partner} and {@code closedBy} may be null. */
    record Voucher(String id, String status, String lastDay, String partner, String closedBy) implements ResultLine {
        @Override
        public ObjectNode json() {
            return line(LineKind.VOUCHER, id)
                    .put("status", status)
                    .put("lastDay", lastDay)
                    .put("partner", partner)
                    .put("closedBy", closedBy);
        }
    }

    /** A refused assignment, by the voucher it would have made, with its sorted codes. */
    record Refused(String id, List<String> codes) implements ResultLine {
        @Override
        public ObjectNode json() {
            return withCodes(line(LineKind.REFUSED, id), codes);
        }
    }

    /**
     * An agreement's pool, in days.
     *
     * @param program of the pool, where the agreement has pools in several; otherwise null, and then the line has no
     *     such field
     */
    record Agreement(
            String id, @Nullable String program, int balance, int taken, int returned, int forfeited, int removed)
            implements ResultLine {
        @Override
        public ObjectNode json() {
            ObjectNode line = line(LineKind.AGREEMENT, id);
            if (program != null) {
                line.put("program", program);
            }
            return line.put("balance", balance)
                    .put("taken", taken)
                    .put("returned", returned)
                    .put("forfeited", forfeited)
                    .put("removed", removed);
        }
    }

    /** A payment request; {@code total} is money as the payment service writes it. */
    record PaymentRequest(String id, String status, JsonNode total) implements ResultLine {
        @Override
        public ObjectNode json() {
            ObjectNode line = line(LineKind.PAYMENT_REQUEST, id).put("status", status);
            line.set("total", total);
            return line;
        }
    }

    /** How many messages of a topic could not be read. */
    record DeadLetter(String id, int count) implements ResultLine {
        @Override
        public ObjectNode json() {
            return line(LineKind.DEAD_LETTER, id).put("count", count);
        }
    }

    private static ObjectNode line(LineKind kind, String id) {
        return Json.MAPPER.createObjectNode().put(kind.field(), id);
    }

    private static ObjectNode withCodes(ObjectNode line, List<String> codes) {
        var array = line.putArray("codes");
        codes.forEach(array::add);
        return line;
    }
}
