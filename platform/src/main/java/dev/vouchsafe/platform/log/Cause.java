package dev.vouchsafe.platform.log;

import java.util.List;

/**
 * Who and what brought a decision about. Recorded with every event of the decision.
 * A cause has its effect once: the log refuses a second decision under the same id.
 *
 * @param id            unique and repeatable, such as {@code message:/vlsc:e-17} or {@code call:ana@fabrikam.example:c-4};
 *                      null for a call without an Idempotency-Key, which may happen as often as it is sent
 * @param kind          what sort of cause it is
 * @param actor         the caller's subject, the message's source, or the service itself for a deadline
 * @param roles         the caller's roles; empty unless a call
 * @param correlationId ties what one outside stimulus set off together, over all services
 */
public record Cause(String id, Kind kind, String actor, List<String> roles, String correlationId) {

    /** The sorts of causes. */
    public enum Kind { CALL, MESSAGE, DEADLINE }

    public Cause {
        roles = List.copyOf(roles);
    }
}
