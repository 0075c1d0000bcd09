package dev.vouchsafe.contracts.personal;

/**
 * Personal data as an event holds it, for ever. To fold, copy or compare it nobody needs a key; only who shows it does.
 *
 * @param <T> what it is when it can be read
 */
public sealed interface Personal<T> {

    /**
     * Whether both are known to be the same. What is sealed is compared by its print; nobody can tell without a key
     * whether something sealed is what stands elsewhere in clear.
     */
    static <T> boolean same(Personal<T> one, Personal<T> other) {
        return one instanceof Sealed<T> seal && other instanceof Sealed<T> seen
                ? Print.of(seal).equals(Print.of(seen))
                : one.equals(other);
    }

    /** In clear, as it was recorded before there were keys: it can't be erased, and nothing is recorded so any more. */
    record Clear<T>(T value) implements Personal<T> {

        /** Without the value: this is what a log file would show. */
        @Override
        public String toString() {
            return "Clear[personal]";
        }
    }

    /**
     * Sealed under its person's key: readable as long as the key exists.
     *
     * @param sealedUnder the id of the key, which says nothing of the person
     * @param print equal for equal values under one key; means nothing without the key
     * @param bytes the sealed value, in Base64
     */
    record Sealed<T>(String sealedUnder, String print, String bytes) implements Personal<T> {}
}
