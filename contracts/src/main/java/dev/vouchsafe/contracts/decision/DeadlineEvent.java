package dev.vouchsafe.contracts.decision;

/**
 * A fact that time alone brings about: a read shows it from its instant on, recorded or not, whatever led to its being
 * recorded.
 */
public interface DeadlineEvent extends DomainEvent {}
