package dev.vouchsafe.contracts.personal;

import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Personal data that somebody told just now, on its way to a decision. In clear it is there to be compared with what
 * was stored in clear; what is kept of it is its sealed form.
 *
 * @param value null where it is told again from a log, which has it sealed or as a print
 * @param sealed null if there is no key for its person, so that nothing sealed can be the same
 */
public record IncomingPersonal<T>(@Nullable T value, Personal.@Nullable Sealed<T> sealed) {

    private static final String IN_CLEAR = "in clear";

    /** The same as it was recorded, for a decision that is made again. Nothing that is made of it is stored. */
    public static <T> IncomingPersonal<T> again(Personal<T> recorded) {
        return switch (recorded) {
            case Personal.Sealed<T> sealed -> new IncomingPersonal<>(null, sealed);
            case Personal.Clear<T> clear -> again(new Print(IN_CLEAR, String.valueOf(clear.value())));
        };
    }

    /** As {@link #again(Personal)}, of which a print alone was recorded. */
    public static <T> IncomingPersonal<T> again(Print recorded) {
        return new IncomingPersonal<>(null, new Personal.Sealed<>(recorded.sealedUnder(), recorded.print(), ""));
    }

    /** What may be recorded where it only has to be told from others. */
    public Print print() {
        return Print.of(kept());
    }

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
            case Personal.Clear<T> clear -> value != null && sameInClear.test(value, clear.value());
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
