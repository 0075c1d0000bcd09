package dev.vouchsafe.contracts.decision;

/**
 * A stored event in the form that an older release wrote. It stands inside the class of the event, is only ever read,
 * and never changes.
 *
 * @param <N> the version that came next: the event itself, or again an earlier version of it
 */
public interface EarlierVersion<N> {

    /** The same event in the next version. A pure function of what was stored. */
    N upgraded();

    /** The newest version of an event that was read in any. */
    static DomainEvent newest(Object read) {
        var event = read;
        while (event instanceof EarlierVersion<?> earlier) {
            event = earlier.upgraded();
        }
        return (DomainEvent) event;
    }
}
