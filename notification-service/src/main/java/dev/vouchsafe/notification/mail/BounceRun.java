package dev.vouchsafe.notification.mail;

import dev.vouchsafe.platform.lifecycle.Phase;
import dev.vouchsafe.platform.lifecycle.ServicePart;
import dev.vouchsafe.platform.time.RegularRun;

/** Reads the mailbox of bounces at intervals while the service runs, where one is named. */
final class BounceRun extends ServicePart {

    private final RegularRun run;
    private final boolean reads;

    BounceRun(BounceSettings settings, BounceMailbox mailbox) {
        super(Phase.BEHIND_FOLLOWERS);
        this.run = new RegularRun("bounces", settings.look(), mailbox::read);
        this.reads = settings.reads();
    }

    @Override
    protected void begin() {
        if (reads) {
            run.start();
            run.trigger();
        }
    }

    @Override
    protected void end() {
        run.stop();
    }
}
