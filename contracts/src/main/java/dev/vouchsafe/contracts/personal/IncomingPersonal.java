package dev.vouchsafe.contracts.personal;

import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Personal data that somebody told just now, on its way to a decision. In clear it is there to be compared with what
 * was stored in clear; what is kept of it is its sealed form.
 *
 * @param sealed null if there is no key for its person, so that nothing sealed can be the same
 */
public record IncomingPersonal<T>(T value, Personal.@Nullable Sealed<T> sealed) {

    /** The form that an event may hold. */
    public Personal.Sealed<T> kept() {
        return Objects.requireNonNull(sealed, "personal data is only kept sealed");
    }

    /**
     * Whether this is what was stored. Something sealed is the same if it has the same print under the same key. So
     * nothing that is told after an erasure is the same as what was erased.
     */
    public boolean sameAs(Personal<T> stored, BiPredicate<T, T> sameInClear) {
        return switch (stored) {
            case Personal.Clear<T> clear -> sameInClear.test(value, clear.value());
            case Personal.Sealed<T> other ->
                sealed != null
                        && sealed.sealedUnder().equals(other.sealedUnder())
                        && sealed.print().equals(other.print());
        };
    }

    /** Without the value: this is what a log file would show. */
    @Override
    public String toString() {
        return "IncomingPersonal[personal]";
    }
}
