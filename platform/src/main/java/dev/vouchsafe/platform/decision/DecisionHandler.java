package dev.vouchsafe.platform.decision;

import dev.vouchsafe.contracts.decision.Decision;

/**
 * Handles one type of command: loads the states the decision needs and hands them to the pure decision.
 * Each bean of this type is registered with Axon's command bus under its command's class.
 */
public interface DecisionHandler<C> {

    Class<C> commandType();

    /** May be called again for the same command when the log moved on; must not have effects of its own. */
    Decision handle(C command, States states);
}
