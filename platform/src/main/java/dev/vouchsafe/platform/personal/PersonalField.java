package dev.vouchsafe.platform.personal;

import java.util.function.Function;

/**
 * A field of an event that holds personal data.
 *
 * @param name as it is stored; what is sealed for one field can't be opened in another
 * @param canonical what is equal for values that count as the same
 */
public record PersonalField<T>(String name, Function<T, String> canonical) {}
