package dev.vouchsafe.contracts.ops;

/**
 * Calls of today that were turned away before a service looked at them.
 *
 * @param unauthorized 401
 * @param tooMany 429
 */
public record TurnedAway(long unauthorized, long tooMany) {

    public static final TurnedAway NONE = new TurnedAway(0, 0);

    public TurnedAway plus(TurnedAway other) {
        return new TurnedAway(unauthorized + other.unauthorized, tooMany + other.tooMany);
    }
}
