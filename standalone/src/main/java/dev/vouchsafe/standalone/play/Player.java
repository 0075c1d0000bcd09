package dev.vouchsafe.standalone.play;

import dev.vouchsafe.standalone.result.ResultLine.Answer;
import dev.vouchsafe.standalone.scenario.Line;
import dev.vouchsafe.standalone.scenario.Scenario;
import java.time.Instant;
import java.util.List;

/**
 * Plays a scenario from the first line that is not in the journal. The line that was in progress when an earlier run
 * ended is played again, which is safe: a call carries the same key, and a message that the topic already holds is not
 * published again.
 */
public final class Player {

    private final Door door;
    private final Outside outside;
    private final Journal journal;
    private final Audience audience;

    public Player(Door door, Outside outside, Journal journal, Audience audience) {
        this.door = door;
        this.outside = outside;
        this.journal = journal;
        this.audience = audience;
    }

    /** Plays to the end and lets everything settle there. */
    public void play(Scenario scenario) {
        List<Line> lines = scenario.lines();
        int first = journal.done();
        for (int i = first; i < lines.size(); i++) {
            // All that was published before is consumed, and every deadline up to the instant passes, before the line
            // happens.
            door.moveClock(lines.get(i).at());
            Answer answer = play(lines, i, i == first);
            journal.done(lines.get(i), answer);
            audience.played(lines.get(i), answer);
        }
        settle(lines.getLast().at());
    }

    /** Somebody may have moved the clock on since the play ended. */
    private void settle(Instant end) {
        Instant now = door.now();
        door.moveClock(now.isAfter(end) ? now : end);
    }

    private Answer play(List<Line> lines, int index, boolean maybeAgain) {
        return switch (lines.get(index)) {
            case Line.Pause pause -> null;
            case Line.Call call -> Answers.of(call.id(), door.call(call));
            case Line.Publish message -> {
                if (!maybeAgain || outside.published(message) <= publishedBefore(lines, index, message)) {
                    outside.publish(message);
                }
                yield null;
            }
        };
    }

    /** A scenario may hold the same message several times on purpose. */
    private static long publishedBefore(List<Line> lines, int index, Line.Publish message) {
        return lines.subList(0, index).stream()
                .filter(line -> line instanceof Line.Publish other
                        && other.topic().equals(message.topic())
                        && other.source().equals(message.source())
                        && other.id().equals(message.id()))
                .count();
    }
}
