package dev.vouchsafe.platform.personal;

import dev.vouchsafe.contracts.decision.DomainEvent;
import java.time.Instant;

/**
 * The key of a person was deleted: who did it stands beside it, who it was stands nowhere.
 *
 * @param key the id of the key
 */
public record PersonErased(String key, Instant at) implements DomainEvent {}
