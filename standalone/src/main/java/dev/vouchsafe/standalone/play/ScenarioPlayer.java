package dev.vouchsafe.standalone.play;

import dev.vouchsafe.standalone.result.ResultLine.Answer;
import dev.vouchsafe.standalone.scenario.Scenario;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plays a scenario from the first line that is not played yet. The line that was in progress when an earlier run ended
 * is played again, which is safe: a call carries the same key, and a message that the topic already holds is not
 * published again.
 */
public record ScenarioPlayer(Calls gateway, ExternalSystems external, PlayedLines played, PlayListener listener) {

    /** Plays to the end and lets everything settle there. */
    public void play(Scenario scenario) {
        List<ScenarioLine> lines = scenario.lines();
        int first = played.done();
        for (int i = first; i < lines.size(); i++) {
            // All that was published before is consumed, and every deadline up to the instant passes, before the line
            // happens.
            gateway.moveClock(lines.get(i).at());
            var answer = play(lines, i, i == first);
            played.done(lines.get(i), answer);
            listener.played(lines.get(i), answer);
        }
        settle(lines.getLast().at());
    }

    /** Somebody may have moved the clock on since the play ended. */
    private void settle(Instant end) {
        Instant now = gateway.now();
        gateway.moveClock(now.isAfter(end) ? now : end);
    }

    private @Nullable Answer play(List<ScenarioLine> lines, int index, boolean maybeAgain) {
        return switch (lines.get(index)) {
            case ScenarioLine.Pause pause -> null;
            case ScenarioLine.Call call -> Answers.of(call.id(), gateway.call(call));
            case ScenarioLine.Publish message -> {
                if (!maybeAgain || external.published(message) <= publishedBefore(lines, index, message)) {
                    external.publish(message);
                }
                yield null;
            }
        };
    }

    /** A scenario may hold the same message several times on purpose. */
    private static long publishedBefore(List<ScenarioLine> lines, int index, ScenarioLine.Publish message) {
        return lines.subList(0, index).stream()
                .filter(line -> line instanceof ScenarioLine.Publish other
                        && other.topic().equals(message.topic())
                        && other.source().equals(message.source())
                        && other.id().equals(message.id()))
                .count();
    }
}
