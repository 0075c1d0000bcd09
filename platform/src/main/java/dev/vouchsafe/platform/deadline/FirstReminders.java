package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.lifecycle.Phase;
import dev.vouchsafe.platform.lifecycle.ServicePart;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.time.ServiceClock;
import java.util.List;

/** When an updated service starts: says in its log that reminders begin, those that the log is older than. */
final class FirstReminders extends ServicePart {

    private final KnownReminders known;
    private final Commands commands;
    private final ServiceClock clock;
    private final String service;

    FirstReminders(KnownReminders known, Commands commands, ServiceClock clock, String service) {
        super(Phase.BEHIND_FOLLOWERS);
        this.known = known;
        this.commands = commands;
        this.clock = clock;
        this.service = service;
    }

    /** Several processes that start at once record it once: their cause has one id. */
    @Override
    protected void begin() {
        var unknown = known.unknown();
        if (!unknown.isEmpty()) {
            var id = Cause.id("reminders", unknown.toArray(String[]::new));
            commands.send(
                    new BeginReminders(unknown, clock.instant()),
                    new Cause(id, Cause.Kind.DEADLINE, service, List.of(), id));
            known.know(unknown);
        }
    }

    @Override
    protected void end() {}
}
