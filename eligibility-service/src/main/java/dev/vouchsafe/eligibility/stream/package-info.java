/** Names of stored events, the tags they are found by, and the states that are folded from them. */
@NullMarked
package dev.vouchsafe.eligibility.stream;

import org.jspecify.annotations.NullMarked;
