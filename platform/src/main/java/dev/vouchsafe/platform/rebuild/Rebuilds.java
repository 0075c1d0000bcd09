package dev.vouchsafe.platform.rebuild;

import dev.vouchsafe.platform.lifecycle.Phase;
import dev.vouchsafe.platform.lifecycle.ServicePart;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.LongWork;
import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.projection.OverdueWork;
import dev.vouchsafe.platform.readmodel.ReadModel;
import dev.vouchsafe.platform.readmodel.ReadModelState;
import dev.vouchsafe.platform.readmodel.ReadModelStates;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.platform.readmodel.Rebuild;
import dev.vouchsafe.platform.readmodel.Rebuild.Switching;
import dev.vouchsafe.platform.time.RegularRun;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rebuilds of the service's read models. Any process may be asked; the one that follows the log for the read model
 * does the work, one rebuild at a time, and takes up what another left.
 */
public final class Rebuilds extends ServicePart {

    private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);

    private final String service;
    private final List<ReadModel> readModels;
    private final LogReader events;
    private final Followers followers;
    private final OverdueWork overdue;
    private final ReadModels models;
    private final ReadModelStates states;
    private final RebuildSettings settings;
    private final RegularRun runs;
    /** Those that this process follows and has looked through for documents made by older rules. */
    private final Set<String> lookedThrough = new HashSet<>();

    private volatile CountDownLatch stopping = new CountDownLatch(1);

    Rebuilds(
            String service,
            List<ReadModel> readModels,
            LogReader events,
            Followers followers,
            OverdueWork overdue,
            ReadModels models,
            ReadModelStates states,
            RebuildSettings settings) {
        super(Phase.BEHIND_FOLLOWERS);
        this.service = service;
        this.readModels = List.copyOf(readModels);
        this.events = events;
        this.followers = followers;
        this.overdue = overdue;
        this.models = models;
        this.states = states;
        this.settings = settings;
        this.runs = new RegularRun("rebuild", settings.interval(), this::look);
    }

    /** The service that the read models belong to. */
    public String service() {
        return service;
    }

    /** The names of the read models that can be rebuilt. */
    public List<String> readModels() {
        return readModels.stream().map(ReadModel::name).sorted().toList();
    }

    /**
     * Asks for a rebuild. One that was stopped, or failed, goes on where it stood.
     *
     * @param afresh leaves a half-done one alone and begins a new one
     * @return empty if one is going on
     */
    public Optional<Rebuild> start(String readModel, String by, Switching switching, boolean afresh) {
        var asked = new boolean[1];
        var state = states.change(readModel, before -> {
            var after = before.asked(
                    service, switching, by, afresh, InstantSource.system().instant());
            asked[0] = after != before;
            return after;
        });
        if (!asked[0]) {
            return Optional.empty();
        }
        runs.trigger();
        return state.last();
    }

    /**
     * Stops the rebuild if it goes on; what it has made so far stays. Answers it as it stands then; empty if there is
     * none with this id.
     */
    public Optional<Rebuild> stop(String id) {
        return find(id).map(known -> {
            readModels().forEach(name -> states.change(name, state -> state.stopped(id)));
            return find(id).orElse(known);
        });
    }

    /** The rebuild with this id, as long as it is one of the latest of its read model. */
    public Optional<Rebuild> find(String id) {
        return all().stream().filter(rebuild -> rebuild.id().equals(id)).findFirst();
    }

    /** The latest ones of every read model, the last one first. */
    public List<Rebuild> all() {
        return readModels().stream()
                .flatMap(name -> states.find(name).rebuilds().stream())
                .sorted(Comparator.comparing(Rebuild::startedAt)
                        .thenComparing(Rebuild::id)
                        .reversed())
                .toList();
    }

    private void look() {
        for (ReadModel model : readModels) {
            try {
                if (!followers.follows(model.name())) {
                    lookedThrough.remove(model.name());
                } else {
                    renewOutdated(model);
                    var state = states.find(model.name());
                    if (state.last().filter(rebuild -> rebuild.state().goesOn()).isPresent()) {
                        new RebuildRun(
                                        model,
                                        new RebuildRun.Parts(
                                                events, followers, overdue, models, states, settings, stopping))
                                .work();
                    }
                    dropOld(state);
                }
            } catch (RuntimeException | Error e) {
                log.warn("the rebuild of {} can't be looked after now", model.name(), e);
            }
        }
    }

    /** Once, when the following begins: what fails, or is stopped by an operator, is not begun again and again. */
    private void renewOutdated(ReadModel model) {
        boolean goesOn = states.find(model.name())
                .last()
                .filter(rebuild -> rebuild.state().goesOn())
                .isPresent();
        if (!goesOn && !lookedThrough.contains(model.name())) {
            if (model.outdated(models.live(model.name()))) {
                start(model.name(), service, Switching.ALWAYS, true)
                        .ifPresent(rebuild -> log.info(
                                "{}: documents of {} were made by older rules and are made again",
                                rebuild.id(),
                                model.name()));
            }
            lookedThrough.add(model.name());
        }
    }

    private void dropOld(ReadModelState state) {
        Instant before = InstantSource.system().instant().minus(settings.keepOld());
        state.retired().stream().filter(old -> old.at().isBefore(before)).forEach(old -> {
            LongWork.on(models.rows(state.name(), old.generation())).drop();
            states.change(state.name(), now -> now.dropped(old.generation()));
        });
    }

    @Override
    protected void begin() {
        stopping = new CountDownLatch(1);
        runs.start();
    }

    @Override
    protected void end() {
        stopping.countDown();
        runs.stop();
    }
}
