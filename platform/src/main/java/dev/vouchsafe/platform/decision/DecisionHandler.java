package dev.vouchsafe.platform.decision;

import dev.vouchsafe.contracts.decision.Decision;

/**
 * Handles one type of command: loads the states the decision needs and hands them to the pure decision.
 * Each bean of this type is registered with Axon's command bus under its command's class.
 */
public interface DecisionHandler<C> {

    Class<C> commandType();

    /** Whether what the command is about is there before any event, as a configured program is; else its first event makes it. For {@code *} in a precondition. */
    default boolean isAlwaysThere() {
        return false;
    }

    /** May be called again for the same command when the log moved on; must not have effects of its own. */
    Decision handle(C command, States states);
}
