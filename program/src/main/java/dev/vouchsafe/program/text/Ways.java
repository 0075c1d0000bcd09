package dev.vouchsafe.program.text;

import org.jspecify.annotations.Nullable;

/**
 * The ways in which a rule can turn out, by the ends of the keys of their texts.
 *
 * @param passed null if what was found always says no
 * @param failed null if what was found never does
 */
record Ways(@Nullable String passed, @Nullable String failed) {

    static Ways either(String passed, String failed) {
        return new Ways(passed, failed);
    }

    static Ways passed(String passed) {
        return new Ways(passed, null);
    }

    static Ways failed(String failed) {
        return new Ways(null, failed);
    }
}
