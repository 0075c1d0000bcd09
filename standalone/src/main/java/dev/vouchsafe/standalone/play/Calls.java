package dev.vouchsafe.standalone.play;

import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * The gateway, as the player needs it. Calls block. One that stays without an answer throws
 * {@link dev.vouchsafe.standalone.RunStopped}.
 */
public interface Calls {

    /** An answer: its HTTP status and its body as text, perhaps empty. */
    record Reply(int status, String body) {}

    /** Makes the call as its caller. Making it again has no further effect. */
    Reply call(ScenarioLine.Call call);

    /** The instant that the simulation shows. */
    Instant now();

    /** Moves the simulation's clock; returns when everything up to that instant has happened in every service. */
    void moveClock(Instant to);

    /** Reads a resource as an auditor. */
    JsonNode read(String path);
}
