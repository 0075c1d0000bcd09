package dev.vouchsafe.standalone.scenario;

import java.util.List;

/**
 * What the outside world did, in order.
 *
 * @param name what to call it to a person
 * @param digest SHA-256 of the file, in hexadecimal: the same digest is the same scenario
 */
public record Scenario(String name, String digest, List<ScenarioLine> lines) {

    public Scenario {
        lines = List.copyOf(lines);
    }
}
