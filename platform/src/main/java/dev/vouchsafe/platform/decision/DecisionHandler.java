package dev.vouchsafe.platform.decision;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.log.Sourced;
import java.util.function.BiFunction;

/**
 * Handles one type of command: loads the states the decision needs and hands them to the pure decision. Each bean of
 * this type is registered with Axon's command bus under its command's class.
 */
public interface DecisionHandler<C> {

    /**
     * The usual handler, which only finds the states for its decision.
     *
     * @param handle may be called again for the same command; has no effects of its own
     */
    static <C> DecisionHandler<C> of(Class<C> commandType, BiFunction<C, States, Decision> handle) {
        return new DecisionHandler<>() {
            @Override
            public Class<C> commandType() {
                return commandType;
            }

            @Override
            public Decision handle(C command, States states) {
                return handle.apply(command, states);
            }
        };
    }

    Class<C> commandType();

    /** May be called again for the same command when the log moved on; must not have effects of its own. */
    Decision handle(C command, States states);

    /**
     * Whether the resource is as the call asks for it to be. A handler whose commands are about a part of the resource
     * says so of that part, and one whose resource is there before any event, as a configured program is, says that it
     * is there.
     *
     * @param resource the state that the decision looked at first
     */
    default boolean holds(C command, Precondition asked, Sourced<?> resource) {
        return asked.holdsAt(resource.version());
    }
}
