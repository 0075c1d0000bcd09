package dev.vouchsafe.standalone.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.standalone.result.ResultLine.Answer;
import dev.vouchsafe.standalone.scenario.Scenario;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ScenarioPlayerTest {

    private static final Instant MONDAY = Instant.parse("2021-03-15T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2021-03-16T09:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2021-03-17T09:00:00Z");
    private static final Scenario SCENARIO = new Scenario(
            "test",
            "d",
            List.of(
                    message(1, MONDAY, "e-1"),
                    message(2, MONDAY, "e-1"),
                    call(3, TUESDAY, "c-1"),
                    message(4, TUESDAY, "e-2"),
                    new ScenarioLine.Pause(5, WEDNESDAY)));

    private final World world = new World();

    @TempDir
    private Path folder;

    @Test
    void movesTheClockBeforeEachLineAndOnceMoreAtTheEnd() {
        play();
        assertThat(world.happened)
                .containsExactly(
                        "clock " + MONDAY,
                        "publish e-1",
                        "clock " + MONDAY,
                        "publish e-1",
                        "clock " + TUESDAY,
                        "call c-1",
                        "clock " + TUESDAY,
                        "publish e-2",
                        "clock " + WEDNESDAY,
                        "clock " + WEDNESDAY);
    }

    @Test
    void keepsTheAnswers() {
        assertThat(play()).containsExactly(new Answer("c-1", 409, List.of("voucher-expired")));
    }

    @Test
    void tellsItsAudienceEveryLine() {
        var heard = new ArrayList<String>();
        try (PlayedLines played = open()) {
            new ScenarioPlayer(
                            world,
                            world,
                            played,
                            (line, answer) -> heard.add(line.number() + (answer == null ? "" : " " + answer.status())))
                    .play(SCENARIO);
        }
        assertThat(heard).containsExactly("1", "2", "3 409", "4", "5");
    }

    @Test
    void playsEveryEffectOnceWhereverItIsStopped() {
        play();
        List<String> whole = List.copyOf(world.effects);
        // Everything the play does to the world may be the last thing before a crash, with or without its effect.
        for (int stop = 1; stop <= world.happened.size(); stop++) {
            for (boolean before : new boolean[] {true, false}) {
                var again = new ScenarioPlayerTest();
                again.folder = folder.resolve(stop + "-" + before);
                again.folder.toFile().mkdir();
                again.world.stopAt(stop, before);
                assertThatThrownBy(again::play).hasMessage("killed");
                again.play();
                assertThat(again.world.effects)
                        .as("stopped at %d, %s", stop, before)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void staysAtTheEndIfItWasPlayed() {
        play();
        world.happened.clear();
        world.now = WEDNESDAY.plusSeconds(60);
        play();
        assertThat(world.happened).containsExactly("clock " + WEDNESDAY.plusSeconds(60));
    }

    private List<Answer> play() {
        try (PlayedLines played = open()) {
            new ScenarioPlayer(world, world, played, (line, answer) -> {}).play(SCENARIO);
            return played.answers();
        }
    }

    private PlayedLines open() {
        return PlayedLines.open(folder.resolve("journal"), SCENARIO);
    }

    private static ScenarioLine message(int number, Instant at, String id) {
        return new ScenarioLine.Publish(number, at, "vlsc.events", "V1", id, "/vlsc", "t", "s", new byte[0]);
    }

    private static ScenarioLine call(int number, Instant at, String id) {
        return new ScenarioLine.Call(number, at, id, Map.of("sub", "a"), "POST", "/api", null);
    }

    /** Both sides of the system, with an effect for every message and for every call's key. */
    private static final class World implements Calls, ExternalSystems {

        private final List<String> happened = new ArrayList<>();
        private final List<String> effects = new ArrayList<>();
        private Instant now = Instant.EPOCH;
        private int stopAt = -1;
        private boolean stopBefore;

        void stopAt(int stopAt, boolean before) {
            this.stopAt = stopAt;
            this.stopBefore = before;
        }

        private void happens(String what, Runnable effect) {
            happened.add(what);
            if (happened.size() == stopAt && stopBefore) {
                throw new IllegalStateException("killed");
            }
            effect.run();
            if (happened.size() == stopAt) {
                throw new IllegalStateException("killed");
            }
        }

        @Override
        public Reply call(ScenarioLine.Call call) {
            happens("call " + call.id(), () -> {
                if (!effects.contains(call.id())) {
                    effects.add(call.id());
                }
            });
            return new Reply(409, "{\"code\": \"voucher-expired\", \"violations\": [{\"code\": \"voucher-expired\"}]}");
        }

        @Override
        public void publish(ScenarioLine.Publish message) {
            happens("publish " + message.id(), () -> effects.add(message.id()));
        }

        @Override
        public long published(ScenarioLine.Publish message) {
            return effects.stream().filter(message.id()::equals).count();
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void moveClock(Instant to) {
            happens("clock " + to, () -> {
                assertThat(to).isAfterOrEqualTo(now);
                now = to;
            });
        }

        @Override
        public JsonNode read(String path) {
            throw new AssertionError("a player reads nothing");
        }

        @Override
        public int deadLetters(String topic) {
            return 0;
        }

        @Override
        public List<String> topics() {
            return List.of();
        }
    }
}
