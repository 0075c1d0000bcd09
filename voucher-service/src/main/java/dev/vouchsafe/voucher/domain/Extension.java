package dev.vouchsafe.voucher.domain;

/**
 * Days that a voucher's own life got beyond its usual length.
 *
 * @param days      how many
 * @param amendment the name of the program's amendment that gave them; null if an operator did
 */
public record Extension(int days, String amendment) {

    /** Such as {@code 90 by amendment "spring 2020"} or {@code 30 by extension}. */
    String inWords() {
        return amendment == null ? "%d by extension".formatted(days) : "%d by amendment \"%s\"".formatted(days, amendment);
    }
}
