package dev.vouchsafe.platform.decision.axon;

import dev.vouchsafe.platform.lifecycle.Phase;
import dev.vouchsafe.platform.lifecycle.ServicePart;
import org.axonframework.common.configuration.AxonConfiguration;

/** Starts Axon before anything that sends commands, and stops it after. */
final class AxonLifecycle extends ServicePart {

    private final AxonConfiguration axon;

    AxonLifecycle(AxonConfiguration axon) {
        super(Phase.DECISIONS);
        this.axon = axon;
    }

    @Override
    protected void begin() {
        axon.start();
    }

    @Override
    protected void end() {
        axon.shutdown();
    }
}
