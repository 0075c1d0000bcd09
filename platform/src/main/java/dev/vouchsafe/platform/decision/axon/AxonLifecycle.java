package dev.vouchsafe.platform.decision.axon;

import org.axonframework.common.configuration.AxonConfiguration;
import org.springframework.context.SmartLifecycle;

/** Starts Axon before anything that sends commands, and stops it after. */
final class AxonLifecycle implements SmartLifecycle {

    static final int PHASE = 0;

    private final AxonConfiguration axon;
    private volatile boolean running;

    AxonLifecycle(AxonConfiguration axon) {
        this.axon = axon;
    }

    @Override
    public void start() {
        axon.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        axon.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
