package dev.vouchsafe.benchmark.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.benchmark.process.ProtocolLine;
import dev.vouchsafe.benchmark.store.Store;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No figure is taken from a store that doesn't keep what it acknowledged. */
class WorkloadTest {

    private static final String SETTINGS = " writers=3 prefix=w seed=1 warmup=0 seconds=0.02 vouchers=5 rate=2000";

    private static Map<String, Double> run(String workload, Store store) throws Exception {
        return Workload.named(workload).run(store, ProtocolLine.parse(workload + SETTINGS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"append", "together", "race", "tail"})
    void givesARateOfWhatWasStored(String workload) throws Exception {
        var store = new StoreInMemory();

        assertThat(run(workload, store)).containsKey("rate");
        assertThat(store.count()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"load", "scan"})
    void readsWhatWasFilled(String workload) throws Exception {
        var store = new StoreInMemory();
        run("fill", store);

        assertThat(run(workload, store)).containsKey("rate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"append", "together", "fill", "race"})
    void refusesAStoreThatLostACommit(String workload) {
        assertThatThrownBy(() -> run(workload, new StoreInMemory().thatForgetsOne()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void toldWhatTheReaderMissed() throws Exception {
        assertThat(run("tail", new StoreInMemory()).get("missed")).isZero();
    }

    @Test
    void refusesALoadWithAnEventTooMany() throws Exception {
        var store = new StoreInMemory();
        run("fill", store);
        var first = store.load("voucher-0", event -> {});
        store.append(first, new Happenings(1).now(0, "voucher-0"));

        assertThatThrownBy(() -> run("load", store)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAScanWithAnEventTooFew() throws Exception {
        var store = new StoreInMemory();
        Workload.named("fill").run(store, ProtocolLine.parse("fill vouchers=4 seed=1"));

        assertThatThrownBy(() -> run("scan", store)).isInstanceOf(IllegalStateException.class);
    }
}
