package dev.vouchsafe.contracts.personal;

/**
 * What tells whether something personal is the same as something else, and nothing more: a keyed digest.
 *
 * @param sealedUnder the id of its person's key
 * @param print equal for equal values under one key; means nothing without the key
 */
public record Print(String sealedUnder, String print) {

    static Print of(Personal.Sealed<?> sealed) {
        return new Print(sealed.sealedUnder(), sealed.print());
    }
}
