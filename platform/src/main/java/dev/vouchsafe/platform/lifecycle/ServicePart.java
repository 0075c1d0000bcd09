package dev.vouchsafe.platform.lifecycle;

import org.springframework.context.SmartLifecycle;

/** A part of the service that starts and stops with it, at its place in the order of {@link Phase}. */
public abstract class ServicePart implements SmartLifecycle {

    private final Phase phase;
    private volatile boolean running;

    protected ServicePart(Phase phase) {
        this.phase = phase;
    }

    /** Starts it. If it fails, {@link #end} isn't asked. */
    protected abstract void begin();

    /** Stops it. It may be begun again. */
    protected abstract void end();

    @Override
    public final void start() {
        begin();
        running = true;
    }

    @Override
    public final void stop() {
        running = false;
        end();
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final int getPhase() {
        return phase.number();
    }
}
