package dev.vouchsafe.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.readmodel.ReadModelState;
import dev.vouchsafe.platform.readmodel.ReadModelStates;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.platform.readmodel.Rebuild;
import dev.vouchsafe.platform.readmodel.Rebuild.State;
import dev.vouchsafe.platform.readmodel.Rebuild.Switching;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rebuilds that are stopped, or lose their process, and several at once. */
class InterruptedRebuildsTest extends TicketRebuilds {

    @Test
    void aStoppedOneGoesOnWhereItStood() {
        try (var service = on("stopped")) {
            openAndTake(service, 0, 50);
            var held = new Hold(40);
            var id = start(service).orElseThrow().id();
            held.reached();

            var stopped = service.bean(Rebuilds.class).stop(id).orElseThrow();
            held.letGo();
            assertThat(stopped.state()).isEqualTo(State.STOPPED);
            assertThat(stopped.position()).isBetween(0L, 39L);
            var applied = new ArrayList<Long>();
            TicketList.beforeRebuilding = applied::add;
            var goingOn = start(service).orElseThrow();
            assertThat(goingOn.id()).isEqualTo(id);
            var ended = ended(service, id);

            assertThat(ended.comparison().equal()).isTrue();
            assertThat(applied.getFirst()).isBetween(1L, 41L);
        }
    }

    @Test
    void aStoppedOneCanBeBegunAnew() {
        try (var service = on("afresh")) {
            openAndTake(service, 0, 50);
            var held = new Hold(40);
            var id = start(service).orElseThrow().id();
            held.reached();
            service.bean(Rebuilds.class).stop(id);
            held.letGo();

            var anew = service.bean(Rebuilds.class)
                    .start(TicketList.NAME, "otto", Switching.ALWAYS, true)
                    .orElseThrow();

            assertThat(anew.id()).isNotEqualTo(id);
            assertThat(ended(service, anew.id()).comparison().equal()).isTrue();
            assertThat(service.bean(Rebuilds.class).find(id))
                    .get()
                    .extracting(Rebuild::state)
                    .isEqualTo(State.DISCARDED);
            await().atMost(PATIENCE).until(() -> !collections(service).contains("ticket_list_2"));
        }
    }

    @Test
    void afterACrashItIsTakenUp() {
        String id;
        var held = new Hold(40);
        var service = on("crash");
        try {
            openAndTake(service, 0, 50);
            id = start(service).orElseThrow().id();
            held.reached();
            TicketList.beforeRebuilding = position -> {
                throw new IllegalStateException("the process is going down");
            };
            held.letGo();
        } finally {
            service.close();
        }
        var applied = new ArrayList<Long>();
        TicketList.beforeRebuilding = applied::add;
        try (var again = on("crash")) {
            var ended = ended(again, id);

            assertThat(ended.comparison().equal()).isTrue();
            assertThat(applied.getFirst()).isBetween(1L, 41L);
            assertThat(live(again, PATIENCE)).isEqualTo(taken(50));
        }
    }

    @Test
    void ofTwoRequestsAtOnceOneIsServed() throws InterruptedException {
        try (var service = on("at-once");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            openAndTake(service, 0, 20);
            var held = new Hold(5);
            var answers = threads
                    .invokeAll(IntStream.range(0, 4)
                            .<Callable<Optional<Rebuild>>>mapToObj(n -> () -> start(service))
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            held.reached();
            held.letGo();

            assertThat(answers.stream().filter(Optional::isPresent)).hasSize(1);
            ended(
                    service,
                    answers.stream()
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElseThrow()
                            .id());
            assertThat(service.bean(Rebuilds.class).all()).hasSize(1);
        }
    }

    @Test
    void behindAFollowerThatIsStuckItCanBeStoppedAndAnotherBegun() {
        try (var service = on("stuck")) {
            openAndTake(service, 0, 20);
            live(service, PATIENCE);
            TicketList.beforeFollowing = position -> {
                throw new IllegalStateException("can't be followed now");
            };
            openAndTake(service, 20, 21);
            var id = start(service).orElseThrow().id();
            await().atMost(PATIENCE)
                    .until(() ->
                            service.bean(Rebuilds.class).find(id).orElseThrow().position() >= 28);

            service.bean(Rebuilds.class).stop(id);
            var anew = service.bean(Rebuilds.class)
                    .start(TicketList.NAME, "otto", Switching.ALWAYS, true)
                    .orElseThrow()
                    .id();

            await().atMost(PATIENCE).until(() -> state(service, anew) == State.RUNNING);
            TicketList.beforeFollowing = UNTOUCHED;
            assertThat(ended(service, anew).comparison().equal()).isTrue();
        }
    }

    @Test
    void whoLostTheClaimCanNotFinishIt() {
        try (var service = on("lost-claim")) {
            openAndTake(service, 0, 50);
            var held = new Hold(40);
            var id = start(service).orElseThrow().id();
            held.reached();
            var applied = new ArrayList<Long>();

            // As the process does that follows from now on.
            service.bean(ReadModelStates.class).change(TicketList.NAME, ReadModelState::heldByNobody);
            TicketList.beforeRebuilding = applied::add;
            held.letGo();

            assertThat(ended(service, id).comparison().equal()).isTrue();
            assertThat(applied)
                    .as("what the first run had not written down is applied again")
                    .contains(40L);
        }
    }

    @Test
    void ofTwoProcessesTheOneThatFollowsDoesItAndTheOtherIsSwitchedToo() {
        try (var one = on("two", "vouchsafe.node=one");
                var other = on("two", "vouchsafe.node=other")) {
            openAndTake(one, 0, 20);
            await().atMost(PATIENCE)
                    .until(() -> one.bean(Followers.class).follows(TicketList.NAME)
                            || other.bean(Followers.class).follows(TicketList.NAME));
            var idle = one.bean(Followers.class).follows(TicketList.NAME) ? other : one;

            var ended = ended(idle, start(idle).orElseThrow().id());

            assertThat(ended.comparison().equal()).isTrue();
            assertThat(idle.bean(ReadModels.class).live(TicketList.NAME).countDocuments())
                    .isEqualTo(20);
            assertThat(idle.bean(ReadModels.class).live(TicketList.NAME).getNamespace())
                    .isEqualTo(one.bean(ReadModels.class).live(TicketList.NAME).getNamespace());
        }
    }
}
