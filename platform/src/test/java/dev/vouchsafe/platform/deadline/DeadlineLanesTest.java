package dev.vouchsafe.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.platform.deadline.Deadlines.Entry;
import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.CommandResult;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.log.Cause;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineLanesTest {

    private static final Instant AT = Instant.parse("2021-03-15T23:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void eachIsInOneLaneNeighboursAreInOneAndInstantsFollowEachOther(long seed) {
        var random = new Random(seed);
        var entries = IntStream.range(0, 3_000)
                .mapToObj(n -> new Entry(
                        "expiry",
                        "S-" + n,
                        AT.plusSeconds(Math.max(0, random.nextInt(12) - 8)),
                        random.nextInt(9) == 0 ? "" : "N-" + random.nextInt(20),
                        n))
                .sorted(Comparator.comparing(Entry::dueAt)
                        .thenComparing(Entry::near)
                        .thenComparing(Entry::subject))
                .toList();

        var stages = DeadlineLanes.stages(entries);

        assertThat(stages.stream().flatMap(Collection::stream).flatMap(Collection::stream))
                .containsExactlyElementsOf(entries);
        assertThat(stages).anyMatch(lanes -> lanes.size() > 1);
        for (var lanes : stages) {
            assertThat(lanes).hasSizeLessThanOrEqualTo(DeadlineLanes.LANES).noneMatch(List::isEmpty);
            if (lanes.size() > 1) {
                assertThat(lanes.stream()
                                .flatMap(Collection::stream)
                                .map(Entry::dueAt)
                                .distinct())
                        .hasSize(1);
                assertThat(lanes.stream()
                                .flatMap(lane -> lane.stream()
                                        .map(Entry::near)
                                        .filter(near -> !near.isEmpty())
                                        .distinct()))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void fewStayTogether() {
        var entries = IntStream.range(0, 4 * DeadlineLanes.WORTH_DIVIDING)
                .mapToObj(n -> new Entry("expiry", "S-" + n, AT.plusSeconds(n / 500), "", n))
                .toList();

        assertThat(DeadlineLanes.stages(entries)).containsExactly(List.of(entries));
    }

    @Test
    void lanesAreSentAtTheSameTimeAndAnsweredInOrder() {
        var bothBegan = new CountDownLatch(DeadlineLanes.LANES);

        var answers = lanes(sent -> {
                    bothBegan.countDown();
                    try {
                        bothBegan.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return sent;
                })
                .send(due());

        assertThat(answers)
                .extracting(answer -> ((Outcome.Done) answer.get()).position())
                .isEqualTo(IntStream.range(0, DeadlineLanes.WORTH_DIVIDING)
                        .mapToObj(n -> (long) n)
                        .toList());
    }

    @Test
    void whatALaneFailsWithIsWhatTheyFailWith() {
        assertThatThrownBy(() -> lanes(sent -> {
                            throw new IllegalStateException("no log");
                        })
                        .send(due()))
                .hasMessage("no log");
    }

    /** Each command is a number, and is answered with that as its position. */
    private static DeadlineLanes lanes(UnaryOperator<List<Caused>> before) {
        return new DeadlineLanes(new Commands() {
            @Override
            public Outcome send(Object command, Cause cause, Precondition precondition) {
                return new Outcome.Done(List.of(), (int) command, false);
            }

            @Override
            public List<CommandResult> sendAll(List<Caused> commands) {
                return Commands.super.sendAll(before.apply(commands));
            }
        });
    }

    private static LinkedHashMap<Entry, Caused> due() {
        var due = new LinkedHashMap<Entry, Caused>();
        IntStream.range(0, DeadlineLanes.WORTH_DIVIDING)
                .forEach(n -> due.put(
                        new Entry("expiry", "S-" + n, AT, "", n),
                        new Caused(n, new Cause(null, Cause.Kind.DEADLINE, "service", List.of(), "deadline"))));
        return due;
    }
}
