package dev.vouchsafe.platform.readmodel;

import dev.vouchsafe.platform.readmodel.Rebuild.State;
import dev.vouchsafe.platform.readmodel.Rebuild.Switching;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is known of a read model: which generation serves, and its rebuilds. One document, so that a rebuild ends and
 * readers are switched in one step.
 *
 * @param version counts the changes; 0: nothing is stored yet
 * @param generation the one that serves
 * @param retired generations that don't serve any more, whose documents are dropped when nobody can still be reading
 *     them
 * @param rebuilds the latest ones, oldest first
 */
public record ReadModelState(String name, long version, int generation, List<Retired> retired, List<Rebuild> rebuilds) {

    static final int FIRST_GENERATION = 1;
    private static final int KEPT = 20;

    /** @param at since when, by the system's clock */
    public record Retired(int generation, Instant at) {}

    public ReadModelState {
        retired = List.copyOf(retired);
        rebuilds = List.copyOf(rebuilds);
    }

    static ReadModelState initial(String name) {
        return new ReadModelState(name, 0, FIRST_GENERATION, List.of(), List.of());
    }

    /** The latest rebuild; empty if there never was one. */
    public Optional<Rebuild> last() {
        return rebuilds.isEmpty() ? Optional.empty() : Optional.of(rebuilds.getLast());
    }

    /** The rebuild that this run works on; empty if it was stopped, or another run has taken it up. */
    public Optional<Rebuild> runBy(String run) {
        return last().filter(rebuild -> rebuild.isRunBy(run));
    }

    /**
     * A rebuild is asked for: the half-done one goes on, unless a new one is wanted. Nothing changes if one is going
     * on.
     */
    public ReadModelState asked(String service, Switching switching, String by, boolean afresh, Instant now) {
        if (last().filter(rebuild -> rebuild.state().goesOn()).isPresent()) {
            return this;
        }
        var halfDone = last().filter(Rebuild::halfDone);
        if (halfDone.isPresent() && !afresh) {
            return withLast(rebuild -> rebuild.askedAgain(switching));
        }
        var before = halfDone.isPresent()
                ? withLast(rebuild -> rebuild.in(State.DISCARDED, null, rebuild.failure()))
                        .retiring(halfDone.get().generation(), now)
                : this;
        int next = before.rebuilds().stream().mapToInt(Rebuild::generation).reduce(generation, Math::max) + 1;
        var all = new ArrayList<>(before.rebuilds());
        all.add(Rebuild.asked(service + "." + name + "." + next, next, switching, by, now));
        return new ReadModelState(
                name, version, generation, before.retired(), all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

    /** The one that is going on is stopped. */
    public ReadModelState stopped(String id) {
        return last().filter(rebuild ->
                                rebuild.id().equals(id) && rebuild.state().goesOn())
                        .isEmpty()
                ? this
                : withLast(rebuild -> rebuild.in(State.STOPPED, null, null));
    }

    /** A run takes up what is going on. Whoever held it before can't change it any more. */
    public ReadModelState takenUpBy(String run) {
        return last().filter(rebuild -> rebuild.state().goesOn()).isEmpty()
                ? this
                : withLast(rebuild -> rebuild.in(State.RUNNING, run, null));
    }

    /** The same, but a change, so that one that was made of the state before is refused. */
    public ReadModelState noted() {
        return new ReadModelState(name, version, generation, retired, rebuilds);
    }

    /** Nobody holds it any more. Always a change, so that one that was made of the state before is refused. */
    public ReadModelState heldByNobody() {
        var all = last().filter(rebuild -> rebuild.state().goesOn()).isEmpty()
                ? this
                : withLast(rebuild -> rebuild.in(State.WAITING, null, null));
        return new ReadModelState(name, version, generation, retired, all.rebuilds());
    }

    /**
     * The run has applied the log up to the position; nothing changes if the rebuild is not its own any more.
     *
     * @param head where the log ended then
     * @param rate events per second
     */
    public ReadModelState progressed(String run, long position, long head, long rate) {
        return runBy(run).isEmpty() ? this : withLast(rebuild -> rebuild.at(position, head, rate));
    }

    /** The run compares; nothing changes if the rebuild is not its own any more. */
    public ReadModelState comparing(String run) {
        return runBy(run).isEmpty() ? this : withLast(rebuild -> rebuild.in(State.COMPARING, run, null));
    }

    /** The run gives up; nothing changes if the rebuild is not its own any more. */
    public ReadModelState failed(String run, String why) {
        return runBy(run).isEmpty() ? this : withLast(rebuild -> rebuild.in(State.FAILED, null, why));
    }

    /** The rebuild ends, and with it what served before or what was rebuilt for nothing. */
    public ReadModelState finished(String run, RebuildComparison comparison, Instant now) {
        var mine = runBy(run);
        if (mine.isEmpty()) {
            return this;
        }
        int made = mine.get().generation();
        boolean switches = comparison.equal() || mine.get().switching() == Switching.ALWAYS;
        var ended = withLast(rebuild -> rebuild.finished(comparison, switches, now))
                .retiring(switches ? generation : made, now);
        return new ReadModelState(name, version, switches ? made : generation, ended.retired(), ended.rebuilds());
    }

    /** The documents of a generation that was retired are gone. */
    public ReadModelState dropped(int old) {
        return new ReadModelState(
                name,
                version,
                generation,
                retired.stream().filter(each -> each.generation() != old).toList(),
                rebuilds);
    }

    private ReadModelState retiring(int old, Instant now) {
        var all = new ArrayList<>(retired);
        all.add(new Retired(old, now));
        return new ReadModelState(name, version, generation, all, rebuilds);
    }

    private ReadModelState withLast(UnaryOperator<Rebuild> change) {
        var all = new ArrayList<>(rebuilds);
        all.set(all.size() - 1, change.apply(all.getLast()));
        return new ReadModelState(name, version, generation, retired, all);
    }

    ReadModelState withVersion(long next) {
        return new ReadModelState(name, next, generation, retired, rebuilds);
    }
}
