package dev.vouchsafe.contracts.decision;

/**
 * An event that time alone brings about: a read shows it from its instant on, recorded or not, whatever led to its
 * being recorded.
 */
public interface DeadlineEvent extends DomainEvent {}
