package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.readmodel.ReadModel;
import dev.vouchsafe.platform.readmodel.ReadModelState;
import dev.vouchsafe.platform.readmodel.ReadModelStates;
import dev.vouchsafe.platform.readmodel.ReadModels;
import org.jspecify.annotations.Nullable;

/** Keeps the generation of a read model that serves up with the log. */
final class LiveReadModel implements Projection {

    private final ReadModel model;
    private final ReadModels models;
    private final ReadModelStates states;
    private final OverdueWork overdue;
    private ReadModel.@Nullable Upkeep live;
    private boolean takesOver;

    LiveReadModel(ReadModel model, ReadModels models, ReadModelStates states, OverdueWork overdue) {
        this.model = model;
        this.models = models;
        this.states = states;
        this.overdue = overdue;
        model.index(models.live(model.name()));
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public void claimed() {
        live = null;
        takesOver = true;
    }

    /** Who held the rebuild during the rest goes on holding it: it must be able to say that it failed. */
    @Override
    public void rested() {
        live = null;
    }

    @Override
    public void on(RecordedEvent event) {
        live().on(event);
    }

    @Override
    public void flush() {
        // Before what costs the most.
        overdue.giveWay();
        live().flush();
    }

    /**
     * Asks which generation serves in such a way that nobody can switch to another one behind this one's back: neither
     * a process that lost the claim, nor a change that was sent during a rest and seemed to fail.
     */
    private ReadModel.Upkeep live() {
        if (live == null) {
            var state = states.change(name(), takesOver ? ReadModelState::heldByNobody : ReadModelState::noted);
            live = model.of(models.rows(name(), state.generation()));
            takesOver = false;
        }
        return live;
    }
}
