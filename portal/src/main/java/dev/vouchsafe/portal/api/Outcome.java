package dev.vouchsafe.portal.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What became of a change. */
public sealed interface Outcome {

    /** It is done, and durable. */
    record Done(int status, @Nullable JsonNode body) implements Outcome {}

    /** It is refused: nothing changed. */
    record Refused(Problem problem) implements Outcome {}
}
