package dev.vouchsafe.platform.personal;

import tools.jackson.databind.JsonNode;

/** Makes what can be read of an event's JSON, for who may see it. */
@FunctionalInterface
public interface Opener {

    /** For a service that seals nothing. */
    Opener NONE = event -> event;

    /**
     * The event with what is sealed in it in clear, as it would stand there had it not been sealed. In place of what
     * was erased stands {@code {"erased": true}}, and of what is not as it was sealed {@code {"damaged": true}}.
     */
    JsonNode opened(JsonNode event);
}
