package dev.vouchsafe.benchmark.workload;

import dev.vouchsafe.benchmark.store.Happening;
import dev.vouchsafe.benchmark.store.NewEvent;
import dev.vouchsafe.benchmark.store.Overtaken;
import dev.vouchsafe.benchmark.store.Store;
import dev.vouchsafe.benchmark.store.StreamState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps everything, unless told to break one promise. */
class StoreInMemory implements Store {

    private final List<Happening> events = new ArrayList<>();
    private final List<Consumer<Happening>> readers = new ArrayList<>();
    private boolean forgetsOne;

    StoreInMemory thatForgetsOne() {
        forgetsOne = true;
        return this;
    }

    @Override
    public synchronized StreamState append(StreamState known, NewEvent event) throws Overtaken {
        if (of(known.stream()).size() != known.events()) {
            throw new Overtaken(null);
        }
        store(event.happening());
        return new StreamState(known.stream(), known.events() + 1, null);
    }

    @Override
    public synchronized void appendTogether(List<NewEvent> firstOfTheirStreams) {
        firstOfTheirStreams.forEach(event -> store(event.happening()));
    }

    private void store(Happening happening) {
        if (forgetsOne) {
            forgetsOne = false;
        } else {
            events.add(happening);
            readers.forEach(reader -> reader.accept(happening));
        }
    }

    @Override
    public synchronized StreamState load(String stream, Consumer<Happening> reader) {
        List<Happening> found = of(stream);
        found.forEach(reader);
        return new StreamState(stream, found.size(), null);
    }

    private List<Happening> of(String stream) {
        return events.stream().filter(event -> event.stream().equals(stream)).toList();
    }

    @Override
    public synchronized long scan(long most, Consumer<Happening> reader) {
        events.stream().limit(most).forEach(reader);
        return Math.min(most, events.size());
    }

    @Override
    public synchronized Subscription follow(Consumer<Happening> reader) {
        readers.add(reader);
        return () -> {};
    }

    @Override
    public synchronized long count() {
        return events.size();
    }

    @Override
    public void close() {
        // nothing to give back
    }
}
